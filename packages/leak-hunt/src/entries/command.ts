/** `leak-hunt/command`: what a command of your own needs, without anything heavy. */
export { huntCommand, type CommandSetup } from '../cli/command';
export { endInOrder, runCommand, runProgram } from '../cli/program';
export { chromiumArgs, findChromium, type Machine, stackKeepingArgs, thisMachine } from '../drive/chromium';
export { SetupError } from '../errors';
