import { ESLint } from 'eslint';
import { leakRules } from './leak-rules.js';

/** What the leak rules say of one file. */
export interface Findings {
  /** From the project's folder, with `/`. */
  file: string;
  /** The rules that complain, each once, sorted. */
  rules: string[];
}

/**
 * Runs the leak rules, and nothing else, over specimens.
 * @param files paths from the project's folder
 * @param root the project's folder
 * @returns one entry a file, in the same order
 * @throws Error where a file does not parse
 */
export async function findingsOf(files: readonly string[], root: string): Promise<Findings[]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [{ ...leakRules, files: ['**/*.tsx'] }],
  });
  const results = await Promise.all(files.map((file) => eslint.lintFiles(file)));
  return results.map(([result], i) => {
    const file = files[i] ?? '';
    const broken = result?.messages.find(({ fatal }) => fatal);
    if (!result || broken) throw new Error(`${file}: ${broken?.message ?? 'was not linted'}`);
    const rules = result.messages.flatMap(({ ruleId }) => ruleId ?? []);
    return { file, rules: [...new Set(rules)].sort() };
  });
}
