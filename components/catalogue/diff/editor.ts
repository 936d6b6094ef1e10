import path from 'node:path';

/** The address that opens a line of a file in VS Code; only while the lab is developed, where reader and files are one. */
export function editorHrefFor(file: string): ((line: number) => string) | undefined {
  if (process.env.NODE_ENV !== 'development') return undefined;
  return (line) => `vscode://file/${path.join(/* turbopackIgnore: true */ process.cwd(), file)}:${line}`;
}
