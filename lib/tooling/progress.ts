/**
 * Says on stderr that something slow is going on, and for how long: one line that counts the seconds in a terminal, a
 * line at the start and one at the end elsewhere.
 * @param doing such as `Building the lab`
 * @param done such as `Built`
 * @param work its result is passed on; where it throws, nothing is said to be done
 */
export async function withProgress<Result>(doing: string, done: string, work: Promise<Result>): Promise<Result> {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const isLive = process.stderr.isTTY && !process.env.CI;
  const rewrite = (line: string) => process.stderr.write(`\r\x1b[2K${line}`);
  process.stderr.write(isLive ? `${doing} …` : `${doing} …\n`);
  const ticker = isLive ? setInterval(() => rewrite(`${doing} … ${seconds()} s`), 1_000) : undefined;
  try {
    const result = await work;
    if (isLive) rewrite('');
    process.stderr.write(`${done} in ${seconds()} s.\n`);
    return result;
  } catch (error) {
    if (isLive) rewrite('');
    throw error;
  } finally {
    clearInterval(ticker);
  }
}
