import type { CDPSession, Page } from 'puppeteer-core';

interface RemoteObject {
  objectId?: string;
  subtype?: string;
  description?: string;
}

/** What the methods of the domain `Runtime`, and `DOM.resolveNode`, answer. */
interface Answer {
  result?: RemoteObject;
  object?: RemoteObject;
}

/**
 * The handles of elements, and of lists of them, that Puppeteer holds in a page. It does not release all of its own (24.31: those of
 * `aria/` selectors, and of locators that lose a race), and each keeps its elements alive. The handle of the document is its own for good.
 */
export class NodeHandles {
  private readonly held = new Set<string>();
  private readonly client: CDPSession;

  /** Notes handles from now on. */
  constructor(page: Page) {
    // Puppeteer has no public name for the session that it works with; it is pinned to one version.
    this.client = (page as unknown as { _client(): CDPSession })._client();
    const send = this.client.send.bind(this.client) as (method: string, ...rest: unknown[]) => Promise<Answer>;
    const noted = async (method: string, ...rest: unknown[]) => {
      const answer = await send(method, ...rest);
      const { objectId, subtype, description } = answer.result ?? answer.object ?? {};
      if (objectId !== undefined && description !== '#document' && (subtype === 'node' || subtype === 'array')) this.held.add(objectId);
      return answer;
    };
    this.client.send = noted as CDPSession['send'];
  }

  /** Releases them. */
  async release(): Promise<void> {
    const held = [...this.held];
    this.held.clear();
    await Promise.all(held.map((objectId) => this.client.send('Runtime.releaseObject', { objectId }).catch(() => undefined)));
  }
}
