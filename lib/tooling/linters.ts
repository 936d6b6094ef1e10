import { packageBin } from './children';

/** The checks of `npm run lint` and `npm test`, by name: a script and its arguments. ESLint checks the code, knip finds what nothing uses. */
export const linters: Readonly<Record<string, readonly [script: string, ...args: string[]]>> = {
  lint: [packageBin('eslint'), '.', '--max-warnings', '0'],
  'unused code': [packageBin('knip'), '--no-progress'],
};
