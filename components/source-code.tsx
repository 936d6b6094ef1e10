import { codeToTokens, createCssVariablesTheme, type ThemedToken } from 'shiki';
import { marksIn, type SourceMark } from '@/lib/marks';
import { Mark } from './mark';
import styles from './source-code.module.css';

const theme = createCssVariablesTheme({ name: 'lab', fontStyle: false });
const plain = 'var(--shiki-foreground)';

/** Source text with line numbers to link to; the lines that leak, or cure the leak, are marked. All of it is static. */
export async function SourceCode({ file, text }: { file: string; text: string }) {
  const { tokens } = await codeToTokens(text, { lang: 'tsx', theme });
  const marks = marksIn(text);
  return (
    <figure className={styles.source}>
      <figcaption>
        <code>{file}</code>
        <ul role="list">
          {marks.map(({ meaning, words, from }) => (
            <li key={from} data-meaning={meaning}>
              <a href={`#L${from}`}>
                <Mark meaning={meaning} /> {meaning === 'retained' ? 'Retained' : 'Released'}, line {from}
              </a>{' '}
              <span className="muted">{words}</span>
            </li>
          ))}
        </ul>
      </figcaption>
      <pre tabIndex={0} role="region" aria-label={`Source of ${file}`}>
        {tokens.map((line, index) => (
          <Line
            key={index}
            number={index + 1}
            tokens={line}
            mark={marks.find(({ from, to }) => from <= index + 1 && index < to)}
          />
        ))}
      </pre>
    </figure>
  );
}

function Line({ number, tokens, mark }: { number: number; tokens: ThemedToken[]; mark: SourceMark | undefined }) {
  return (
    <span id={`L${number}`} className={styles.line} data-meaning={mark?.meaning}>
      <span className={styles.gutter}>
        {mark?.from === number && <Mark meaning={mark.meaning} />}
        <a href={`#L${number}`} tabIndex={-1} aria-label={`Line ${number}`}>
          {number}
        </a>
      </span>
      <code>
        {tokens.map(({ content, color, offset }) =>
          color === plain || !content.trim() ? (
            content
          ) : (
            <span key={offset} style={{ color }}>
              {content}
            </span>
          ),
        )}
        {'\n'}
      </code>
    </span>
  );
}
