import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { Fragment } from 'react';
import styles from './markdown.module.css';

/**
 * Renders the Markdown of the guide: headings, paragraphs, lists, tables and fenced code; inline code, bold, emphasis
 * and links. marked reads the text; other syntax, HTML included, is shown as text.
 */
export function Markdown({ text }: { text: string }) {
  return <div className={styles.text}>{nodesOf(lexer(text))}</div>;
}

function nodesOf(tokens: readonly Token[] = []): React.ReactNode[] {
  return tokens.map((token, at) => <Fragment key={at}>{nodeOf(token)}</Fragment>);
}

/** marked's tokens are open to extensions of its syntax, of which there are none here: hence the assertion. */
function nodeOf(anyToken: Token): React.ReactNode {
  const token = anyToken as MarkedToken;
  switch (token.type) {
    case 'space':
      return null;
    case 'heading':
      return heading(token);
    case 'paragraph':
      return <p>{nodesOf(token.tokens)}</p>;
    case 'list':
      return list(token);
    case 'table':
      return table(token);
    case 'code':
      return (
        <pre tabIndex={0} role="region" aria-label="Example">
          <code>{token.text}</code>
        </pre>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'strong':
      return <strong>{nodesOf(token.tokens)}</strong>;
    case 'em':
      return <em>{nodesOf(token.tokens)}</em>;
    case 'link':
      return <a href={token.href}>{nodesOf(token.tokens)}</a>;
    case 'text':
      return token.tokens ? nodesOf(token.tokens) : token.text;
    case 'escape':
      return token.text;
    default:
      return token.raw;
  }
}

function heading({ depth, text, tokens }: Tokens.Heading) {
  if (depth === 1) return <h1>{nodesOf(tokens)}</h1>;
  if (depth === 2) return <h2 id={idOf(text)}>{nodesOf(tokens)}</h2>;
  return <h3>{nodesOf(tokens)}</h3>;
}

function list({ ordered, items }: Tokens.List) {
  const List = ordered ? 'ol' : 'ul';
  return <List>{items.map((item, at) => <li key={at}>{nodesOf(item.tokens)}</li>)}</List>;
}

function table({ header, rows }: Tokens.Table) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={header.map(({ text }) => text).join(', ')}>
      <table>
        <thead>
          <tr>{header.map(({ tokens }, at) => <th key={at} scope="col">{nodesOf(tokens)}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>{row.map(({ tokens }, column) => <td key={column}>{nodesOf(tokens)}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function idOf(title: string): string {
  return title.toLowerCase().replace(/[^\w]+/g, '-').replace(/^-|-$/g, '');
}
