import path from 'node:path';

/**
 * Returns the URL that opens a line of a file in VS Code. Only in development, when the files are on the reader's
 * machine.
 */
export function editorHrefFor(file: string): ((line: number) => string) | undefined {
  if (process.env.NODE_ENV !== 'development') return undefined;
  return (line) => `vscode://file/${path.join(/* turbopackIgnore: true */ process.cwd(), file)}:${line}`;
}
