// @ts-check
import reactHooks from 'eslint-plugin-react-hooks';
import webApi from 'eslint-plugin-react-web-api';
import tseslint from 'typescript-eslint';

/**
 * What a linter can know of leaks without running anything: the rules of React's own plugin and those for listeners,
 * intervals, timeouts and resize observers that an effect does not release. The fixed pages, the controls and the lab's
 * own components are held to it; for each leaky page its case says which of these rules sees the leak, if any.
 * (eslint-plugin-react-web-api 2, since later versions need Node 22.)
 *
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
