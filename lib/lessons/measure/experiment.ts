/**
 * An experiment is one file of lib/lessons/measure/experiments: it runs in a Node process of its own (run.ts), with parameters
 * that a reader may choose within bounds, and reports what it measures as it goes. `POST /api/measure/<name>` starts it.
 */

/** A whole number within bounds, or one of some words. `initial` stands where a reader chose nothing. */
export type Parameter =
  | { readonly least: number; readonly most: number; readonly initial: number }
  | { readonly options: readonly string[]; readonly initial: string };

export type Parameters = Readonly<Record<string, Parameter>>;

/** The values of some parameters: a number where there are bounds, a word where there are options. */
export type Values<P extends Parameters> = {
  [K in keyof P]: P[K] extends { options: readonly (infer W)[] } ? W : number;
};

export interface Experiment<P extends Parameters = Parameters> {
  parameters: P;
  /** Limits: the old generation in megabytes, and seconds until the process is ended. */
  heapMb: number;
  seconds: number;
  /** Flags for Node beside `--expose-gc`; `--trace-gc` lines arrive as `gc` events. */
  flags?: readonly string[];
  /** Measures. `report` sends one result to the reader; wait for it, so that results never pile up. */
  run(values: Values<P>, report: (data: unknown) => Promise<void>): Promise<void>;
}

/** An experiment as the machinery sees it, which does not know the parameters of any. */
export interface AnyExperiment extends Omit<Experiment, 'run'> {
  run(values: ChosenValues, report: (data: unknown) => Promise<void>): Promise<void>;
}

export type ChosenValues = Readonly<Record<string, number | string>>;

/** Gives the experiment back, with the types of its values known. */
export function defineExperiment<const P extends Parameters>(experiment: Experiment<P>): Experiment<P> {
  return experiment;
}

/** A parameter that is not one of the experiment's, or not within its bounds; the message says which and why. */
export class BadParameter extends Error {
  override name = 'BadParameter';
}

/**
 * Checks what a reader chose.
 * @param chosen untrusted; what is missing takes its initial value
 * @throws BadParameter
 */
export function valuesFrom(parameters: Parameters, chosen: unknown): ChosenValues {
  if (typeof chosen !== 'object' || chosen === null || Array.isArray(chosen)) throw new BadParameter('Parameters are a JSON object.');
  const unknown = Object.keys(chosen).find((name) => !Object.hasOwn(parameters, name));
  if (unknown !== undefined) throw new BadParameter(`There is no parameter "${unknown}".`);
  const given = new Map<string, unknown>(Object.entries(chosen));
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [name, valueOf(name, parameter, given.get(name))]),
  );
}

function valueOf(name: string, parameter: Parameter, given: unknown): number | string {
  if (given === undefined) return parameter.initial;
  if ('options' in parameter) {
    if (typeof given === 'string' && parameter.options.includes(given)) return given;
    throw new BadParameter(`"${name}" must be one of: ${parameter.options.join(', ')}.`);
  }
  const { least, most } = parameter;
  if (typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most) return given;
  throw new BadParameter(`"${name}" must be a whole number from ${least} to ${most}.`);
}
