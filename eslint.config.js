import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { leakRules } from './lib/catalogue/linter/leak-rules.js';
import { importBoundaries } from './lib/tooling/import-boundaries.js';

export default defineConfig(
  globalIgnores(['.next/', '.lab/', 'next-env.d.ts', 'packages/*/dist/', 'app/exercises/*/work/', 'lib/exercises/cheats/*/', 'e2e/walks/']),
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    // Programs of the lessons, apps that their own compiler bundles, and a template for others' projects.
    ignores: ['app/learn/programs/**', 'e2e/apps/*/main.js', 'e2e/found/site/**', 'lib/benchmark/field/{shell.js,pages/**}', 'packages/leak-hunt/templates/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // An arrow that only calls something reads well without braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // memlab's scenario functions return promises whether they wait or not.
      '@typescript-eslint/require-await': 'off',
      // It would ask for the `!` that no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // A one-use type parameter names the type of what a caller reads from JSON.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    // The compiler checks their types; these rules do not see its casts in JSDoc comments, and take the value for `any`.
    files: ['**/*.{js,mjs}'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Scripts of the page take and replace the browser's own functions, some of which an older browser lacks.
    files: ['packages/leak-hunt/src/record/page/*.js', 'lib/exercises/guard-page.js'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
    },
  },
  importBoundaries,
  {
    files: ['app/**/*.tsx', 'components/**/*.tsx'],
    // What the rules see in these is written down in the cases, and tested.
    ignores: ['app/leaks/*/leaky/**', 'app/controls/*/page.tsx', 'app/exercises/*/{problem,solution,work,a,b}/**'],
    extends: [leakRules],
  },
);
