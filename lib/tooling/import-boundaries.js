// @ts-check
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';

/**
 * Who may import whom: the arrows of the lab (app, components, lib, packages) and those of the hunter's stages. Import
 * cycles that are type-only are not seen by the plugin; lib/tooling/import-cycles.test.ts finds those.
 */

/** @typedef {{ target: string | string[], from: string | string[], except?: string[], message: string }} Zone */

const hunter = './packages/leak-hunt';
const source = `${hunter}/src`;
const frontEnds = ['cli', 'playwright', 'vitest'];

/** The stages of the hunter, each with what it may import besides its own files. @type {Record<string, string[]>} */
const stages = {
  heap: [],
  frameworks: ['heap'],
  record: ['heap', 'frameworks'],
  drive: ['heap', 'frameworks', 'record'],
  detect: ['heap', 'record'],
  explain: ['heap', 'frameworks', 'record', 'detect'],
  report: ['heap', 'record', 'detect', 'explain', 'drive/types.ts'],
};

/** @type {Zone[]} */
const betweenStages = [
  ...Object.entries(stages).map(([stage, allowed]) => ({
    target: `${source}/${stage}`,
    from: source,
    except: [stage, 'errors.ts', 'defaults.ts', 'make-folder.ts', ...allowed].map((name) => `./${name}`),
    message: `The stage ${stage} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other stage'}.`,
  })),
  {
    target: [`${source}/hunter.ts`, `${source}/verdict.ts`],
    from: [...frontEnds, 'entries'].map((name) => `${source}/${name}`),
    message: 'Front ends import the hunter, not the other way round.',
  },
  ...frontEnds.map((name) => ({
    target: `${source}/${name}`,
    from: [...frontEnds.filter((other) => other !== name), 'entries'].map((other) => `${source}/${other}`),
    message: 'A front end needs no other front end.',
  })),
];

/** @type {Zone} */
const aroundHunter = {
  target: hunter,
  from: '.',
  except: [hunter, './node_modules'],
  message: 'The hunter imports nothing from outside its own folder but packages.',
};

const labFolders = ['./app', './components', './lib', './workers', './memlab-scenarios', './e2e', './playwright.config.ts', './vitest.config.ts'];
const entries = ['./src/entries', './src/playwright/index.ts', './src/vitest/index.ts'];

/** @param {string[]} fixtures folders that tests may import as well @returns {Zone} */
const intoHunter = (fixtures) => ({
  target: labFolders,
  from: hunter,
  except: [...entries, ...fixtures],
  message: 'The lab imports only the entry points of leak-hunt.',
});

/** @type {Zone[]} */
const insideLab = [
  { target: './components', from: ['./app', './e2e', './memlab-scenarios'], message: 'components imports lib and workers.' },
  { target: './lib', from: ['./app', './components', './e2e', './memlab-scenarios', './workers'], message: 'lib imports packages.' },
  { target: './workers', from: ['./app', './components', './e2e', './memlab-scenarios'], message: 'workers imports lib.' },
];

/** @type {Zone} */
const notTests = { target: './app', from: ['./e2e'], message: 'Only tests import the parts of tests.' };

/** @param {Zone[]} zones @returns {import('eslint').Linter.RulesRecord} */
const restricted = (...zones) => ({ 'import-x/no-restricted-paths': ['error', { basePath: process.cwd(), zones }] });

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.spec.ts', '**/fixtures/**', 'e2e/**'];

/** @type {import('eslint').Linter.Config[]} */
export const importBoundaries = [
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    // The plugin's types are those of typescript-eslint's utilities; ESLint takes either.
    plugins: { 'import-x': /** @type {import('eslint').ESLint.Plugin} */ (/** @type {unknown} */ (importX)) },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      ...restricted(...betweenStages, aroundHunter, intoHunter([]), ...insideLab, notTests),
    },
  },
  {
    files: tests,
    rules: restricted(aroundHunter, intoHunter(['./src/heap/fixtures', './src/report/fixtures']), ...insideLab),
  },
];
