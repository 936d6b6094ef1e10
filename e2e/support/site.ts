import { createServer, type ServerResponse } from 'node:http';
import { listen } from '../../lib/tooling/listen';

/** The response for one path: a body with its headers, or a function that writes the response. */
export type Answer = { body: string; status?: number; headers?: Record<string, string> } | ((response: ServerResponse) => void);

/** A site with the given responses by path; every other path answers 404. */
export interface Site {
  origin: string;
  answers: Map<string, Answer>;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', map: 'application/json' };

/**
 * Serves a site on a free port.
 * @param fileOf gives the responses that are not in `answers`, such as files of a folder
 */
export async function serveSite(fileOf: (pathname: string) => Answer | undefined = () => undefined): Promise<Site> {
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = answers.get(pathname) ?? fileOf(pathname);
    if (typeof answer === 'function') {
      answer(response);
      return;
    }
    const type = types[pathname.split('.').at(-1) ?? ''] ?? 'text/html';
    response.writeHead(answer ? (answer.status ?? 200) : 404, { 'content-type': type, ...answer?.headers });
    response.end(answer?.body ?? 'Not found');
  });
  return { ...(await listen(server)), answers };
}
