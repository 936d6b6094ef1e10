import type { Node } from 'acorn';
import { RunEnded } from './limits';
import { childrenOf } from './tree';

/** Syntax that the stepper does not run: the parser's node type, and the name that the reader knows. */
const outside: Readonly<Record<string, string>> = {
  ImportDeclaration: '`import`',
  ImportExpression: '`import()`',
  ExportNamedDeclaration: '`export`',
  ExportDefaultDeclaration: '`export`',
  ExportAllDeclaration: '`export`',
  WithStatement: '`with`',
};

/** The list of unsupported features that the lessons show. */
export const outsideInWords = [
  'async generators and for await',
  'import and export',
  'dates, typed arrays and Intl',
  'Proxy and Reflect',
  'the object `arguments`',
  'the document, and everything else that a browser adds',
] as const;

const outsideNames: Readonly<Record<string, string>> = {
  arguments: '`arguments` (a rest parameter, `...args`, does the same)',
  eval: '`eval`',
};

/** @throws RunEnded at the first construct that is not part of the subset */
export function checkSubset(node: Node): void {
  const what = constructOutside(node);
  if (what) throw new RunEnded('outside', what, node.start);
  childrenOf(node).forEach(checkSubset);
}

function constructOutside(node: Node): string | undefined {
  const { async: isAsync, generator: isGenerator, name, kind, await: awaits } = node as Node & {
    async?: boolean; generator?: boolean; name?: unknown; kind?: unknown; await?: unknown;
  };
  if (isAsync === true && isGenerator === true) return 'An async generator';
  if (awaits === true) return '`for await`';
  if (node.type === 'VariableDeclaration' && typeof kind === 'string' && kind.includes('using')) return '`using`';
  if (node.type === 'Identifier' && typeof name === 'string' && Object.hasOwn(outsideNames, name)) return outsideNames[name];
  return outside[node.type];
}
