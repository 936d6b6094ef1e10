import path from 'node:path';
import { lintWithLeakRules } from '../../catalogue/linter/findings';
import { root } from '../../tooling/children';
import { calledAs, filesOf, type Specimen } from '../exercise-page/specimen';
import type { Answer } from '../verdict';

const most = 3;

/**
 * The third layer is an opinion, and never fails: a linter knows nothing of what is reachable. It takes some clean pages
 * for leaks, and does not see most leaks; the hunter has the last word.
 */
export async function linterOpinion(specimen: Specimen): Promise<Answer> {
  const files = (await filesOf(specimen)).filter((file) => file.endsWith('.tsx'));
  const places = files.map((file) => path.relative(root, path.join(specimen.folder, file)));
  const results = await lintWithLeakRules(places, root);
  const said = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${calledAs(specimen, filePath)}:${line} ${message.replace(/\s+/g, ' ').split('. ')[0]} (${ruleId}).`),
  );
  if (said.length === 0) return { status: 'pass', message: 'The linter has nothing to say.' };
  return { status: 'pass', message: `The linter thinks: ${said.slice(0, most).join(' ')}` };
}
