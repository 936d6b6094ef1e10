import { codeToTokens, createCssVariablesTheme, type ThemedToken } from 'shiki';

const theme = createCssVariablesTheme({ name: 'lab', fontStyle: false });
const plain = 'var(--shiki-foreground)';

/** Splits source into lines of coloured tokens; the colours are CSS variables that code-line's users define. */
export async function tokenLines(text: string): Promise<ThemedToken[][]> {
  const { tokens } = await codeToTokens(text, { lang: 'tsx', theme });
  return tokens;
}

/** One line of source. */
export function CodeLine({ tokens }: { tokens: readonly ThemedToken[] }) {
  return (
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
  );
}
