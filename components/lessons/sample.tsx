import type { ItemId } from '@/lib/lessons/checklist';
import { CodeLine, tokenLines } from '@/components/code-line';
import type { Step } from '@/lib/lessons/lessons';
import { sampleFile, sampleText } from '@/lib/lessons/samples';
import styles from './sample.module.css';
import { coversOf } from './section';

/** Shows a file of app/learn/<step>/samples, which the tests type-check and run. `name` is its name without `.ts`. */
export async function Sample({ step, name, covers }: { step: Step; name: string; covers?: readonly ItemId[] }) {
  const file = sampleFile(step, name);
  const lines = await tokenLines(await sampleText(step, name));
  return (
    <figure className={styles.sample} data-covers={coversOf(covers)}>
      <figcaption>
        <code>{file}</code>
      </figcaption>
      <pre tabIndex={0} role="region" aria-label={`Sample ${name}`}>
        {lines.map((tokens, at) => (
          <CodeLine key={at} tokens={tokens} />
        ))}
      </pre>
    </figure>
  );
}
