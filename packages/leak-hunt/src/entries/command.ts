/** `leak-hunt/command`: the parts for a command of your own. It imports nothing heavy. */
export { huntCommand } from '../cli/command';
export { endInOrder, runCommand, runProgram } from '../cli/program';
export type { CommandSetup } from '../cli/types';
export { chromiumArgs, findChromium, type Machine, stackKeepingArgs, thisMachine } from '../drive/chromium';
export { SetupError } from '../errors';
