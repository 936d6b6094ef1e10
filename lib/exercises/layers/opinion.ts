import path from 'node:path';
import { lintWithLeakRules } from '../../catalogue/linter/findings';
import { root } from '../../tooling/children';
import { filesOf } from '../files';
import { calledAs, type Specimen } from '../exercise-page/specimen';
import type { Answer } from '../verdict';

const most = 3;

/**
 * The third layer of the judge: shows the findings of the linter. It never fails, because a linter does not know what is
 * reachable. It reports some pages without a leak and misses most leaks. The hunter decides.
 */
export async function linterOpinion(specimen: Specimen): Promise<Answer> {
  const files = (await filesOf(specimen)).filter((file) => file.endsWith('.tsx'));
  const places = files.map((file) => path.relative(root, path.join(specimen.folder, file)));
  const results = await lintWithLeakRules(places, root);
  const findings = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${calledAs(specimen, filePath)}:${line} ${message.replace(/\s+/g, ' ').split('. ')[0]} (${ruleId}).`),
  );
  if (findings.length === 0) return { status: 'pass', message: 'The linter reports nothing.' };
  return { status: 'pass', message: `The linter reports: ${findings.slice(0, most).join(' ')}` };
}
