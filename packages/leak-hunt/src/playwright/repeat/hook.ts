import { createRequire } from 'node:module';
import { variables } from '../../repeat-protocol';
import type { Fixtures } from './hunt-test';

/**
 * Runs in each process of Playwright's runner, before it loads the specs (`--import`): wraps the bodies of their tests, so that each is
 * made as visits in its own page. The specs themselves, their fixtures, hooks and the configuration stay as they are.
 *
 * Playwright has no public way to wrap a body. This needs two of its methods, `_currentSuite` of a test type and `_addTest` of a suite,
 * which exist since version 1.18; without them the tests run unchanged, and the reporter says that none was hunted.
 */

interface TestCase {
  fn: Body;
  _requireFile: string;
}

interface Suite {
  _addTest(test: TestCase): void;
}

interface TestType {
  _currentSuite(...args: unknown[]): Suite | undefined;
}

type Body = (fixtures: Fixtures, info: unknown) => unknown;

const { [variables.playwright]: playwright, [variables.specs]: specs } = process.env;
if (playwright !== undefined && specs !== undefined) wrapTests(playwright, new Set(JSON.parse(specs) as string[]));

function wrapTests(manifest: string, files: ReadonlySet<string>): void {
  const { test, chromium } = createRequire(manifest)('./test.js') as { test: Record<symbol, TestType>; chromium: Launcher };
  keepStacks(chromium);
  const symbol = Object.getOwnPropertySymbols(test).find(({ description }) => description === 'testType');
  const type = symbol && test[symbol];
  if (typeof type?._currentSuite !== 'function') return;
  const prototype = Object.getPrototypeOf(type) as TestType;
  const currentSuite = Reflect.get<TestType, '_currentSuite'>(prototype, '_currentSuite');
  const seen = new WeakSet<Suite>();
  prototype._currentSuite = function (...args) {
    const suite = currentSuite.apply(this, args);
    if (!suite || seen.has(suite)) return suite;
    seen.add(suite);
    const add = suite._addTest.bind(suite);
    suite._addTest = (added) => {
      if (files.has(added._requireFile)) added.fn = repeated(added.fn);
      add(added);
    };
    return suite;
  };
}

/** A body that makes visits. Playwright reads the names of the fixtures that it needs from its text. */
function repeated(body: Body): Body {
  const wrapped: Body = async (fixtures, info) => {
    const { huntTest } = await import('./hunt-test');
    await huntTest(fixtures, info as Parameters<typeof huntTest>[1], () => body(fixtures, info));
  };
  const text = withFixtures(body.toString(), ['page', 'baseURL']);
  wrapped.toString = () => text;
  return wrapped;
}

/** The text of a function that has the fixtures of another one, and some more. */
export function withFixtures(text: string, more: readonly string[]): string {
  const [, first = ''] = /^[^(]*\(\s*\{([^}]*)\}/.exec(text.replaceAll(/\/\*.*?\*\/|\/\/.*$/gms, '')) ?? [];
  const own = first.split(',').map((name) => name.trim()).filter((name) => name !== '');
  const names = own.map((name) => name.split(/[:=]/, 1)[0]?.trim() ?? '');
  return `async ({ ${[...own, ...more.filter((name) => !names.includes(name))].join(', ')} }, info) => {}`;
}

interface Launcher {
  launch(options?: LaunchOptions): Promise<unknown>;
  _playwright?: { _defaultLaunchOptions?: LaunchOptions };
  _defaultLaunchOptions?: LaunchOptions;
}

interface LaunchOptions {
  args?: string[];
  executablePath?: string;
  channel?: string;
}

/** Lets Chromium start with the flag that keeps allocation stacks, and from CHROMIUM_PATH where the project names no browser. */
function keepStacks(chromium: Launcher): void {
  const launch = chromium.launch.bind(chromium);
  chromium.launch = (options) => {
    const { args = [], ...own } = { ...(chromium._playwright?._defaultLaunchOptions ?? chromium._defaultLaunchOptions), ...options };
    const flag = args.some((arg) => arg.startsWith('--js-flags')) ? [] : ['--js-flags=--no-compact'];
    const executablePath = own.executablePath ?? (own.channel === undefined ? process.env.CHROMIUM_PATH : undefined);
    return launch({ ...own, ...(executablePath && { executablePath }), args: [...args, ...flag] });
  };
}
