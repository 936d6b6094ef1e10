import { readFile } from 'node:fs/promises';
import { evaluate } from './evaluate';
import type { Cdp } from './types';

/** The text of a script whose value is a tracer: page/NAME-tracer.js, with page/tracing.js before it. */
export async function tracerScript(name: 'change' | 'write'): Promise<string> {
  const [tracer, tracing] = await Promise.all([`${name}-tracer`, 'tracing'].map((file) => readFile(new URL(`./page/${file}.js`, import.meta.url), 'utf8')));
  return `(() => {\n${tracing}\nreturn (${tracer});\n})()\n//# sourceURL=leak-hunt-${name}s.js`;
}

/** A tracer in the page: the value of its script. It changes built-in methods of the page until `stop`. */
export class PageTracer {
  private constructor(
    private readonly cdp: Cdp,
    private readonly objectId: string,
    /** The group of all handles that its calls return. */
    readonly objectGroup: string,
  ) {}

  static async of(cdp: Cdp, name: 'change' | 'write'): Promise<PageTracer> {
    const objectGroup = `leak-hunt-${name}s`;
    const { objectId = '' } = await evaluate(cdp, await tracerScript(name), { objectGroup });
    return new PageTracer(cdp, objectId, objectGroup);
  }

  /** Calls a method of the tracer. @returns a handle of its result, or the value of a primitive one */
  call(method: string, ...args: object[]): Promise<{ objectId?: string; value?: unknown }> {
    return this.send(method, args, { objectGroup: this.objectGroup });
  }

  /** Calls a method of the tracer. @returns its result as JSON has it */
  async valueOf(method: string, ...args: object[]): Promise<unknown> {
    const { value } = await this.send(method, args, { returnByValue: true });
    return value;
  }

  /** Restores the page's methods, and releases all handles. */
  async stop(): Promise<void> {
    await this.call('stop').catch(() => undefined);
    await this.cdp.send('Runtime.releaseObjectGroup', { objectGroup: this.objectGroup }).catch(() => undefined);
  }

  private async send(method: string, args: object[], options: { objectGroup?: string; returnByValue?: boolean }): Promise<{ objectId?: string; value?: unknown }> {
    const functionDeclaration = `function (...args) { return this.${method}(...args); }`;
    const answer = await this.cdp.send('Runtime.callFunctionOn', { objectId: this.objectId, functionDeclaration, arguments: args, ...options });
    return (answer as { result: { objectId?: string; value?: unknown } }).result;
  }
}
