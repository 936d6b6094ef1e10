import { readFile } from 'node:fs/promises';
import { evaluate } from './evaluate';
import type { Cdp } from './types';

const objectGroup = 'leak-hunt-changes';

/** Notes the stacks that make something of the document or of the web storage larger. See page/change-tracer.js. */
export class ChangeTracer {
  private constructor(
    private readonly cdp: Cdp,
    private readonly objectId: string,
  ) {}

  /** Begins. It changes built-in methods of the page until `stop`. */
  static async of(cdp: Cdp): Promise<ChangeTracer> {
    const script = await readFile(new URL('./page/change-tracer.js', import.meta.url), 'utf8');
    const { objectId = '' } = await evaluate(cdp, script, { objectGroup });
    return new ChangeTracer(cdp, objectId);
  }

  /**
   * V8's texts of the stacks, those first that added the most.
   * @param what as the tracker calls it: `attribute of <body>`, `localStorage`
   */
  async stacksOf(what: string): Promise<string[]> {
    return ((await this.call('stacksOf', [{ value: what }])) ?? []) as string[];
  }

  async stop(): Promise<void> {
    await this.call('stop', []).catch(() => undefined);
    await this.cdp.send('Runtime.releaseObjectGroup', { objectGroup }).catch(() => undefined);
  }

  private async call(method: 'stacksOf' | 'stop', args: object[]): Promise<unknown> {
    const functionDeclaration = `function (...args) { return this.${method}(...args); }`;
    const answer = await this.cdp.send('Runtime.callFunctionOn', { objectId: this.objectId, functionDeclaration, arguments: args, returnByValue: true });
    return (answer as { result: { value?: unknown } }).result.value;
  }
}
