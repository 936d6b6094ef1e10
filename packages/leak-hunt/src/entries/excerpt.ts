/** `leak-hunt/excerpt`: the source lines around a position, for programs that show a report. It reads files, so it needs Node. */
export { excerptOf } from '../explain/excerpt';
