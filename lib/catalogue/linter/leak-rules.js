// @ts-check
import reactHooks from 'eslint-plugin-react-hooks';
import webApi from 'eslint-plugin-react-web-api';
import tseslint from 'typescript-eslint';

/**
 * The lint rules that find leaks without running code: React's own rules, and the rules for listeners, intervals,
 * timeouts and resize observers that an effect does not release. The fixed pages, the controls and the lab's own
 * components must pass them. The `case.ts` of a leaky page names the rule that reports its leak, if there is one.
 * (eslint-plugin-react-web-api 2, because later versions need Node 22.)
 * @type {import('eslint').Linter.Config}
 */
export const leakRules = {
  name: 'leak-lab/leak-rules',
  languageOptions: { parser: /** @type {import('eslint').Linter.Parser} */ (tseslint.parser) },
  plugins: {
    'react-hooks': /** @type {import('eslint').ESLint.Plugin} */ (reactHooks),
    'react-web-api': /** @type {import('eslint').ESLint.Plugin} */ (/** @type {unknown} */ (webApi)),
  },
  rules: { ...reactHooks.configs.flat.recommended.rules, ...webApi.configs.recommended.rules },
};
