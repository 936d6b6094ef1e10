/** Evaluates expressions in the page, and throws where the page throws. */
import type { Cdp } from './types';

/** The result of an expression: a value, or a handle to an object (CDP's `Runtime.RemoteObject`). */
export interface RemoteObject {
  objectId?: string;
  value?: unknown;
}

/**
 * Evaluates an expression in the page.
 * @param options of CDP's `Runtime.evaluate`: `returnByValue`, `objectGroup`
 * @throws Error with the page's own message if the expression throws. CDP then still answers with a result, and adds
 * `exceptionDetails`.
 */
export async function evaluate(cdp: Cdp, expression: string, options: object = {}): Promise<RemoteObject> {
  const { result, exceptionDetails } = (await cdp.send('Runtime.evaluate', { ...options, expression })) as Answer;
  if (exceptionDetails) throw new Error(`\`${expression}\`, evaluated in the page by the hunter, throws: ${messageOf(exceptionDetails)}`);
  return result;
}

interface Answer {
  result: RemoteObject;
  exceptionDetails?: ExceptionDetails;
}

/** https://chromedevtools.github.io/devtools-protocol/tot/Runtime/#type-ExceptionDetails */
interface ExceptionDetails {
  text: string;
  exception?: { description?: string; value?: unknown };
}

/** The first line of the error, without its stack. For a thrown value that is not an error, the value. */
function messageOf({ text, exception }: ExceptionDetails): string {
  const message = exception?.description ?? (exception && 'value' in exception ? JSON.stringify(exception.value) : text);
  return message.split('\n', 1)[0] ?? text;
}
