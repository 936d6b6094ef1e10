import type { Node } from 'acorn';
import { RunEnded } from './limits';
import { childrenOf } from './tree';

/** Syntax that the stepper does not run: the parser's node type, and the name that the reader knows. */
const outside: Readonly<Record<string, string>> = {
  AwaitExpression: '`await`',
  YieldExpression: '`yield`',
  ImportDeclaration: '`import`',
  ImportExpression: '`import()`',
  ExportNamedDeclaration: '`export`',
  ExportDefaultDeclaration: '`export`',
  ExportAllDeclaration: '`export`',
  TaggedTemplateExpression: 'A tagged template',
  WithStatement: '`with`',
};

/** The list of unsupported features that the lessons show. */
export const outsideInWords = [
  'promises, async functions and await',
  'generators',
  'import and export',
  'regular expressions',
  'tagged templates',
  'dates, JSON and typed arrays',
  'Proxy and Reflect',
  'WeakRef and FinalizationRegistry',
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
  const { async: isAsync, generator: isGenerator, name, regex, kind, await: awaits } = node as Node & {
    async?: boolean; generator?: boolean; name?: unknown; regex?: unknown; kind?: unknown; await?: unknown;
  };
  if (isAsync === true || awaits === true) return 'An async function or loop';
  if (isGenerator === true) return 'A generator';
  if (regex !== undefined) return 'A regular expression';
  if (node.type === 'VariableDeclaration' && typeof kind === 'string' && kind.includes('using')) return '`using`';
  if (node.type === 'Identifier' && typeof name === 'string' && Object.hasOwn(outsideNames, name)) return outsideNames[name];
  return outside[node.type];
}
