/** `leak-hunt/excerpt`: the lines of source around a place, for whoever shows a report. It reads files, so it needs Node. */
export { excerptOf } from '../explain/excerpt';
