import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { knownLeak } from './annotation';
import { ownAddress, saveWalks, setUp, withKnownLeaks } from './commands';

const readme = readFileSync('packages/leak-hunt/README.md', 'utf8');
const commands = [ownAddress, withKnownLeaks, saveWalks, ...setUp.map(({ line }) => line)];

it.each(commands)('the hunter’s own documentation has every word of “%s”', (command) => {
  const words = command.split(' ').filter((word) => !/^(install|npx|npm)$/.test(word) && (word.startsWith('-') || !word.includes('leaks')));
  expect(words.filter((word) => !readme.includes(word))).toEqual([]);
});

it('the sample of a known leak has the fields that the hunter’s documentation names', () => {
  const [sample] = JSON.parse(/^\[\{ "name".*$/m.exec(readme)?.[0] ?? '[]') as [object];
  expect(Object.keys(knownLeak({ name: 'PriceFeed', file: 'page.tsx', line: 34 }))).toEqual(Object.keys(sample));
});
