/**
 * Sets environment variables for one hunt, because scenarios read them while they run.
 * @returns a function that restores the previous values
 */
export function setEnvironment(variables: Readonly<Record<string, string>> = {}): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
}
