import { ESLint } from 'eslint';
import { leakRules } from './leak-rules.js';

/** The findings of the leak rules in one file. */
export interface Findings {
  /** From the project's folder, with `/`. */
  file: string;
  /** The rules with a finding, each once, sorted. */
  rules: string[];
}

/**
 * Runs only the leak rules on specimens.
 * @param files paths from the project's folder
 * @param root the project's folder
 * @returns one entry a file, in the same order
 * @throws Error if a file does not parse
 */
export async function findingsOf(files: readonly string[], root: string): Promise<Findings[]> {
  const results = await lintWithLeakRules(files, root);
  return results.map(({ messages }, i) => {
    const rules = messages.flatMap(({ ruleId }) => ruleId ?? []);
    return { file: files[i] ?? '', rules: [...new Set(rules)].sort() };
  });
}

/** Like `findingsOf`, but returns ESLint's own results with line numbers. */
export async function lintWithLeakRules(files: readonly string[], root: string): Promise<ESLint.LintResult[]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [{ ...leakRules, files: ['**/*.tsx'] }],
  });
  const results = await Promise.all(files.map((file) => eslint.lintFiles(file)));
  return results.map(([result], i) => {
    const broken = result?.messages.find(({ fatal }) => fatal);
    if (!result || broken) throw new Error(`${files[i]}: ${broken?.message ?? 'was not linted'}`);
    return result;
  });
}
