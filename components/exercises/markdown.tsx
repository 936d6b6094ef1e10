import { Fragment } from 'react';
import styles from './markdown.module.css';

/**
 * Renders the Markdown of the guide: headings, paragraphs, lists, tables and fenced code; inline code, bold, emphasis
 * and links. Other syntax is shown as text, and HTML is not interpreted.
 */
export function Markdown({ text }: { text: string }) {
  return <div className={styles.text}>{blocksOf(text).map((block, at) => <Block key={at} lines={block} />)}</div>;
}

/** Splits the text into blocks, which are separated by empty lines. A fenced block may contain empty lines. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [[]];
  let isFenced = false;
  for (const line of text.trim().split('\n')) {
    if (line.startsWith('```')) isFenced = !isFenced;
    if (line === '' && !isFenced) blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

function Block({ lines }: { lines: readonly string[] }) {
  const [first = ''] = lines;
  const [, marks = '', title = ''] = /^(#{1,3}) (.*)$/.exec(first) ?? [];
  if (marks === '#') return <h1>{inline(title)}</h1>;
  if (marks === '##') return <h2 id={idOf(title)}>{inline(title)}</h2>;
  if (marks === '###') return <h3>{inline(title)}</h3>;
  if (first.startsWith('```')) {
    return (
      <pre tabIndex={0} role="region" aria-label="Example">
        <code>{lines.slice(1, -1).join('\n')}</code>
      </pre>
    );
  }
  if (first.startsWith('|')) return <Table lines={lines} />;
  if (/^(?:-|\d+\.) /.test(first)) {
    const List = first.startsWith('-') ? 'ul' : 'ol';
    return <List>{itemsOf(lines).map((item) => <li key={item}>{inline(item)}</li>)}</List>;
  }
  return <p>{inline(lines.join(' '))}</p>;
}

/** Joins the lines of each list item. */
function itemsOf(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const [mark] = /^(?:-|\d+\.) /.exec(line) ?? [];
    if (mark !== undefined) items.push(line.slice(mark.length));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return items;
}

function Table({ lines }: { lines: readonly string[] }) {
  const [head = [], , ...body] = lines.map((line) => line.replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim()));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={head.join(', ')}>
      <table>
        <thead>
          <tr>{head.map((cell) => <th key={cell} scope="col">{inline(cell)}</th>)}</tr>
        </thead>
        <tbody>
          {body.map((row, at) => (
            <tr key={at}>{row.map((cell, column) => <td key={column}>{inline(cell)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function idOf(title: string): string {
  return title.toLowerCase().replace(/[^\w]+/g, '-').replace(/^-|-$/g, '');
}

const parts = /(`[^`]+`|\*\*[^*]+\*\*|\*[^*]+\*|\[[^\]]+\]\([^)]+\))/;

function inline(text: string): React.ReactNode {
  return text.split(parts).map((part, at) => {
    if (part.startsWith('`')) return <code key={at}>{part.slice(1, -1)}</code>;
    if (part.startsWith('**')) return <strong key={at}>{part.slice(2, -2)}</strong>;
    if (/^\*[^*]/.test(part)) return <em key={at}>{part.slice(1, -1)}</em>;
    const [, label, href] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
    return label !== undefined ? <a key={at} href={href}>{label}</a> : <Fragment key={at}>{part}</Fragment>;
  });
}
