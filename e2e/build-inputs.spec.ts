import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { importedFiles, wholeInputs } from '../lib/tooling/build-inputs';
import { root } from '../lib/tooling/children';

/** The files of the project that Next's own build names as sources in its source maps. */
function bundledSources(): string[] {
  const maps = readdirSync(path.join(root, '.next'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.map') && !file.startsWith('dev'));
  const sources = new Set<string>();
  for (const map of maps) {
    const file = path.join(root, '.next', map);
    for (const source of sourcesOf(JSON.parse(readFileSync(file, 'utf8')) as SourceMap)) {
      const plain = decodeURIComponent(source).replace(/ \[.*$/, ''); // a style sheet is followed by the layer that reads it
      const [, inProject] = /^turbopack:\/\/\/\[project\]\/(.*)$/.exec(plain) ?? [];
      const place = inProject ?? path.relative(root, path.resolve(path.dirname(file), plain));
      if (!/^\.\.|:|node_modules|__nextjs-internal-proxy/.test(place)) sources.add(place);
    }
  }
  return [...sources].sort();
}

interface SourceMap {
  sources?: string[];
  sections?: { map: SourceMap }[];
}

function sourcesOf({ sources = [], sections = [] }: SourceMap): string[] {
  return [...sources, ...sections.flatMap(({ map }) => sourcesOf(map))];
}

test('the fingerprint includes every file that is part of the build', async () => {
  const inputs = [...wholeInputs, ...(await importedFiles(root))];
  const isInput = (file: string) => inputs.some((input) => file === input || file.startsWith(`${input}/`));
  const sources = bundledSources();
  expect(sources.filter((file) => file.startsWith('app/')).length).toBeGreaterThan(300);
  expect(sources).toContain('packages/leak-hunt/src/heap/snapshot.ts');
  expect(sources.filter((file) => !isInput(file))).toEqual([]);
});
