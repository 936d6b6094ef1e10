// @ts-check
/**
 * Ends a child process when its parent has ended, even by SIGKILL. The lab's commands preload this file (`node
 * --import`) into the processes that they start. It watches the IPC channel, which the system closes when the parent
 * ends.
 */

const graceMs = 3_000;
const target = process.env.LEAK_LAB_EXIT_WITH_PARENT;
delete process.env.LEAK_LAB_EXIT_WITH_PARENT; // the processes that this one starts must not inherit it

if (target !== undefined && process.channel) {
  process.channel.unref();
  process.once('disconnect', () => {
    setTimeout(() => endAll('SIGKILL'), graceMs);
    endAll('SIGTERM');
  });
}

/** @param {NodeJS.Signals} signal */
function endAll(signal) {
  // 'group': this process leads a process group, so the signal also reaches its workers.
  process.kill(target === 'group' ? -process.pid : process.pid, signal);
}
