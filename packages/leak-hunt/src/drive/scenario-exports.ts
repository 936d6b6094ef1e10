import type { Scenario } from './types';

/** What a scenario may export, as memlab names it. Each is a function. */
const scenarioKeys = [
  'url', 'action', 'back', 'cookies', 'beforeInitialPageLoad', 'setup', 'repeat', 'isPageLoaded',
  'beforeLeakFilter', 'leakFilter', 'retainerReferenceFilter',
] as const satisfies readonly (keyof Scenario)[];

type Holder = Readonly<Record<string, unknown>>;

/**
 * Gathers a scenario from everything that its module exports: named exports, `module.exports`, a default export, or a mixture.
 * Each function is called as a method of the object that has it, so a scenario may be an instance of a class.
 *
 * Node guesses the named exports of a CommonJS module from its text, and misses those it does not understand, such as
 * `action: async (page) => …` (https://nodejs.org/api/esm.html#commonjs-namespaces). Its `default` is `module.exports`, and whole.
 *
 * @param module the namespace that `import()` gives
 * @returns the functions that were found
 * @throws Error if one of them is no function
 */
export function scenarioOf(module: object): Partial<Scenario> {
  const holders = holdersOf(module);
  const scenario: Record<string, unknown> = {};
  for (const key of scenarioKeys) {
    const holder = holders.find((candidate) => candidate[key] !== undefined && candidate[key] !== null);
    const value = holder?.[key];
    if (value === undefined) continue;
    if (typeof value !== 'function') throw new Error(`its ${key} is no function.`);
    scenario[key] = (...args: unknown[]) => Reflect.apply(value, holder, args) as unknown;
  }
  return scenario;
}

/** The objects that may hold the functions, the most certain first. */
function holdersOf(module: object): Holder[] {
  const named = module as Holder;
  const whole = holderOf(named.default);
  const inner = holderOf(whole?.default); // what a compiler makes of `export default` in CommonJS
  const chain = whole && isCommonJs(named, whole) ? [whole, inner, named] : [named, whole, inner];
  return chain.filter((holder) => holder !== undefined);
}

/** Whether `whole` is the `module.exports` of a CommonJS module: every export that Node has guessed is one of its members. */
function isCommonJs(named: Holder, whole: Holder): boolean {
  return Object.keys(named).every((key) => key === 'default' || key === 'module.exports' || named[key] === undefined || named[key] === whole[key]);
}

function holderOf(value: unknown): Holder | undefined {
  return (typeof value === 'object' && value !== null) || typeof value === 'function' ? (value as Holder) : undefined;
}
