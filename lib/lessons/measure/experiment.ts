/**
 * The format of an experiment: one file of lib/lessons/measure/experiments. It runs in a separate Node process
 * (run.ts), with parameters that a reader may choose within bounds, and reports its results while it runs. `POST
 * /api/measure/<name>` starts it.
 */

/** A whole number within bounds, or one of several options. `initial` is the default. */
type Parameter =
  | { readonly least: number; readonly most: number; readonly initial: number }
  | { readonly options: readonly string[]; readonly initial: string };

export type Parameters = Readonly<Record<string, Parameter>>;

/** The values of parameters: a number if there are bounds, a string if there are options. */
type Values<P extends Parameters> = {
  [K in keyof P]: P[K] extends { options: readonly (infer W)[] } ? W : number;
};

export interface Experiment<P extends Parameters = Parameters> {
  parameters: P;
  /** Limits: the size of the old generation in megabytes, and the run time in seconds. */
  heapMb: number;
  seconds: number;
  /** Additional flags for Node; `--expose-gc` is always set. Lines of `--trace-gc` arrive as `gc` events. */
  flags?: readonly string[];
  /** Runs the measurement. `report` sends one result to the reader; await it, so that results do not accumulate. */
  run(values: Values<P>, report: (data: unknown) => Promise<void>): Promise<void>;
}

/** An experiment with unknown parameters, for the code that runs experiments. */
export interface AnyExperiment extends Omit<Experiment, 'run'> {
  run(values: ChosenValues, report: (data: unknown) => Promise<void>): Promise<void>;
}

export type ChosenValues = Readonly<Record<string, number | string>>;

/** Returns the experiment with the types of its values. */
export function defineExperiment<const P extends Parameters>(experiment: Experiment<P>): Experiment<P> {
  return experiment;
}

/** An unknown parameter, or a value out of bounds; the message says which and why. */
export class BadParameter extends Error {
  override name = 'BadParameter';
}

/**
 * Checks the chosen values.
 * @param chosen untrusted; a missing parameter gets its initial value
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
