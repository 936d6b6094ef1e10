import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../tooling/children';
import { answerApi } from './api';
import { bundler, type Outputs } from './bundle';
import type { PageServer } from './page-server';
import type { Specimen } from './specimen';

/**
 * A small server for the pages of one specimen. It replaces the build of the whole lab, which takes a minute. The pages
 * have the same URLs, the same React in production mode, the same styles and the same route handlers as in the lab.
 * `verify` tests that its verdicts equal those of the lab's build.
 */
export interface ExercisePage {
  origin: string;
  /** Bundles the current files of the specimen. @throws BuildFailure if they do not compile; then the old bundle is kept */
  rebuild(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the exercise page of a specimen. It has no bundle until `rebuild` is called. The server shows it until it is closed. */
export async function openExercisePage(specimen: Specimen, server: PageServer): Promise<ExercisePage> {
  const bundling = await bundler(specimen);
  let outputs: Outputs = new Map();
  const styles = await readFile(path.join(root, 'app/globals.css'), 'utf8');

  /** The content type and the text at a path. The text is undefined if there is none. */
  function textAt(pathname: string): [type: string, text: string | undefined] {
    if (pathname === '/globals.css') return ['text/css', styles];
    const name = /^\/exercise-page\/(.+)$/.exec(pathname)?.[1];
    return name === undefined ? ['text/html; charset=utf-8', pageWith(outputs)] : [typeOf(name), outputs.get(name)];
  }

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    if (url.pathname.startsWith('/api/')) {
      await answerApi(request, response, url);
      return;
    }
    const [type, text] = textAt(url.pathname);
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
  }

  server.show(answer);
  return {
    origin: server.origin,
    async rebuild() {
      outputs = await bundling.bundle();
    },
    async close() {
      server.show(undefined);
      await bundling.dispose();
    },
  };
}

function typeOf(name: string): string {
  if (name.endsWith('.css')) return 'text/css';
  return name.endsWith('.map') ? 'application/json' : 'text/javascript';
}

function pageWith(outputs: Outputs): string {
  const sheets = [...outputs.keys()].filter((name) => name.endsWith('.css')).map((name) => `/exercise-page/${name}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Leak Lab</title><link rel="icon" href="data:,">
${['/globals.css', ...sheets].map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
</head>
<body><div id="exercise-page"></div><script type="module" src="/exercise-page/entry.js"></script></body>
</html>
`;
}
