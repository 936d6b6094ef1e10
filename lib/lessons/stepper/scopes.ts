import type { Class, Function as FunctionNode, Identifier, Node, Pattern, Statement, VariableDeclaration } from 'acorn';
import type { DeclarationKind } from './environment';
import { childrenOf } from './tree';

/** The variables that one scope declares, and those that an inner function uses. */
interface ScopeInfo {
  declared: Map<string, DeclarationKind>;
  captured: Set<string>;
}

export interface Analysis {
  /** The scope of each node that opens one: the program, a function, a block, a loop, a catch clause, a switch. */
  scopes: Map<Node, ScopeInfo>;
  /** For each function: the variables of outer scopes that it or a function inside it uses, without global variables. */
  uses: Map<Node, Set<string>>;
}

interface Level {
  info: ScopeInfo;
  /** The function that contains the scope; null for the program itself. */
  owner: Node | null;
  isGlobal: boolean;
}

/** Finds the scopes of a program and their captured variables, as V8 does before it runs a function. */
export function analyse(program: Node): Analysis {
  const analysis: Analysis = { scopes: new Map(), uses: new Map() };
  visit(program, null, [], [], analysis);
  return analysis;
}

function visit(node: Node, parent: Node | null, levels: readonly Level[], functions: readonly Node[], analysis: Analysis): void {
  let inner = levels;
  let within = functions;
  if (isFunctionNode(node) || node.type === 'PropertyDefinition' || node.type === 'StaticBlock') {
    within = [...functions, node];
    analysis.uses.set(node, new Set());
  }
  const isFunctionBody = parent !== null && isFunctionNode(parent) && node.type === 'BlockStatement';
  const declared = isFunctionBody ? null : declarationsOf(node);
  if (declared) {
    const info: ScopeInfo = { declared, captured: new Set() };
    analysis.scopes.set(node, info);
    inner = [...levels, { info, owner: within.at(-1) ?? null, isGlobal: levels.length === 0 }];
  }
  if (node.type === 'Identifier') refer((node as Identifier).name, inner, within, analysis);
  if (node.type === 'ThisExpression' || node.type === 'Super') referToThis(within, analysis);
  for (const child of referringChildren(node)) visit(child, node, inner, within, analysis);
}

function refer(name: string, levels: readonly Level[], functions: readonly Node[], analysis: Analysis): void {
  const level = levels.findLast(({ info }) => info.declared.has(name));
  if (!level || level.isGlobal) return;
  const crossed = functions.slice(level.owner ? functions.indexOf(level.owner) + 1 : 0);
  if (crossed.length === 0) return;
  level.info.captured.add(name);
  for (const one of crossed) analysis.uses.get(one)?.add(name);
}

/** Records a use of `this`. An arrow function uses the `this` of the function around it. */
function referToThis(functions: readonly Node[], analysis: Analysis): void {
  for (const one of functions.toReversed()) {
    if (one.type !== 'ArrowFunctionExpression') return;
    analysis.uses.get(one)?.add('this');
  }
}

/** The children in which an identifier is a variable. Names of properties, labels, functions and classes are left out. */
function referringChildren(node: Node): Node[] {
  const { computed, key, property, label, id } = node as Node & Partial<Record<'key' | 'property' | 'label' | 'id', Node>> & { computed?: boolean };
  const ownName = node.type === 'VariableDeclarator' ? undefined : id;
  const names = new Set<Node | undefined>([label, ownName, ...(computed ? [] : [property, key])]);
  return childrenOf(node).filter((child) => !names.has(child));
}

/** The variables that the scope of a node declares; null if the node opens no scope. */
function declarationsOf(node: Node): Map<string, DeclarationKind> | null {
  if (isFunctionNode(node)) return functionDeclarations(node);
  switch (node.type) {
    case 'Program':
    case 'StaticBlock':
      return new Map([...hoistedVars(node), ...lexical(bodyOf(node))]);
    case 'BlockStatement':
      return lexical(bodyOf(node));
    case 'SwitchStatement':
      return lexical((node as unknown as { cases: { consequent: Statement[] }[] }).cases.flatMap(({ consequent }) => consequent));
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement': {
      const { init, left } = node as Node & { init?: Node | null; left?: Node };
      return lexical([init ?? left].filter((one) => one !== undefined));
    }
    case 'CatchClause':
      return new Map(namesIn((node as Node & { param?: Pattern }).param ?? null).map((name) => [name, 'let'] as const));
    case 'ClassExpression':
      return new Map((node as Class).id ? [[(node as Class).id?.name ?? '', 'const'] as const] : []);
    default:
      return null;
  }
}

function functionDeclarations(node: FunctionNode): Map<string, DeclarationKind> {
  const declared = new Map<string, DeclarationKind>();
  // V8 creates a variable for the function's own name only if the function uses it.
  if (node.type === 'FunctionExpression' && node.id && mentions(node.body, node.id.name)) declared.set(node.id.name, 'var');
  for (const name of hoistedVars(node.body)) declared.set(...name);
  for (const name of node.params.flatMap(namesIn)) declared.set(name, 'parameter');
  if (node.body.type === 'BlockStatement') for (const one of lexical(node.body.body)) declared.set(...one);
  return declared;
}

function mentions(node: Node, name: string): boolean {
  return (node.type === 'Identifier' && (node as Identifier).name === name) || childrenOf(node).some((child) => mentions(child, name));
}

/** The variables that statements declare in their own block. */
function lexical(statements: readonly Node[]): Map<string, DeclarationKind> {
  const declared = new Map<string, DeclarationKind>();
  for (const statement of statements) {
    if (statement.type === 'VariableDeclaration') {
      const { kind, declarations } = statement as VariableDeclaration;
      if (kind === 'let' || kind === 'const') {
        for (const name of declarations.flatMap(({ id }) => namesIn(id))) declared.set(name, kind);
      }
    } else if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') {
      const { id } = statement as FunctionNode | Class;
      if (id) declared.set(id.name, statement.type === 'ClassDeclaration' ? 'class' : 'function');
    }
  }
  return declared;
}

/** The variables that `var` declares anywhere in a function or in the program, without its inner functions. */
function hoistedVars(node: Node): Map<string, DeclarationKind> {
  const names = new Map<string, DeclarationKind>();
  const look = (at: Node) => {
    if (isFunctionNode(at)) return;
    if (at.type === 'VariableDeclaration' && (at as VariableDeclaration).kind === 'var') {
      for (const name of (at as VariableDeclaration).declarations.flatMap(({ id }) => namesIn(id))) names.set(name, 'var');
    }
    childrenOf(at).forEach(look);
  };
  look(node);
  return names;
}

/** The variables that a pattern binds. */
function namesIn(pattern: Pattern | null): string[] {
  switch (pattern?.type) {
    case 'Identifier': return [pattern.name];
    case 'ArrayPattern': return pattern.elements.flatMap(namesIn);
    case 'AssignmentPattern': return namesIn(pattern.left);
    case 'RestElement': return namesIn(pattern.argument);
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => namesIn(one.type === 'RestElement' ? one.argument : one.value));
    default: return [];
  }
}

export function isFunctionNode(node: Node): node is FunctionNode & { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' } {
  return node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';
}

function bodyOf(node: Node): Statement[] {
  return (node as Node & { body: Statement[] }).body;
}
