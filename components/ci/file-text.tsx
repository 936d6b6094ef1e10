import { CopyButton } from '../copy-button';
import styles from './file-text.module.css';

/** A file to copy as a whole, under its name. */
export function FileText({ name, text }: { name: string; text: string }) {
  return (
    <figure className={styles.file}>
      <figcaption>
        <code>{name}</code>
        <CopyButton text={`${text}\n`} label={name} />
      </figcaption>
      <pre tabIndex={0} role="region" aria-label={name}>
        <code>{text}</code>
      </pre>
    </figure>
  );
}
