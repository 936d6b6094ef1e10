// @ts-check
/**
 * Preloaded (`node --import`) into every process that the set-up starts: it must not outlive the one that started it,
 * however that one ends, SIGKILL included. The leash is the IPC channel, which the system closes when the parent dies.
 */

const graceMs = 3_000;
const reach = process.env.LEAK_LAB_LEASH;
delete process.env.LEAK_LAB_LEASH; // what this process starts in turn is its own to look after

if (reach !== undefined && process.channel) {
  process.channel.unref();
  process.once('disconnect', () => {
    setTimeout(() => endAll('SIGKILL'), graceMs);
    endAll('SIGTERM');
  });
}

/** @param {NodeJS.Signals} signal */
function endAll(signal) {
  // 'group': this process leads a process group of its own, so its workers can be reached as well.
  process.kill(reach === 'group' ? -process.pid : process.pid, signal);
}
