/**
 * Reports slow work on stderr: in a terminal one line that counts the seconds, elsewhere one line at the start and one
 * at the end.
 * @param doing such as `Building the lab`
 * @param done such as `Built`
 * @param work its result is returned; if it rejects, no end is reported
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
