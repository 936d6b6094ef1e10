import { codeToTokens, createCssVariablesTheme, type ThemedToken } from 'shiki';

const theme = createCssVariablesTheme({ name: 'lab', fontStyle: false });
const plain = 'var(--shiki-foreground)';

/**
 * Splits source code into lines of coloured tokens. The colours are CSS variables that the users of this module define.
 */
export async function tokenLines(text: string): Promise<ThemedToken[][]> {
  const { tokens } = await codeToTokens(text, { lang: 'tsx', theme });
  return tokens;
}

/** One line of source code. */
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
