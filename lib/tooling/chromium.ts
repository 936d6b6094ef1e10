import { findChromium, type Machine, SetupError, thisMachine as thisMachineAsItIs } from 'leak-hunt/command';
import { installers } from './chromium-install';

/** A machine on which a Chromium can be installed; tests replace it. */
export interface InstallingMachine extends Machine {
  /** The functions that install a Chromium, in order; each returns whether it installed something. */
  installers: readonly (() => Promise<boolean>)[];
}

const thisMachine: InstallingMachine = { ...thisMachineAsItIs, installers };

/**
 * Finds a Chromium or installs one, and sets CHROMIUM_PATH for child processes.
 * @returns its path
 * @throws SetupError if there is none and none can be installed
 */
export async function ensureChromium(machine: InstallingMachine = thisMachine): Promise<string> {
  let found = await findChromium(machine);
  for (const install of machine.installers) {
    if (found) break;
    if (await install()) found = await findChromium(machine);
  }
  if (!found) {
    throw new SetupError(
      'Leak Lab needs a Chromium, found none, and could not install one. Install Chromium or Google Chrome ' +
        '(Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to the program, and run the command again.',
    );
  }
  machine.env.CHROMIUM_PATH = found;
  return found;
}

