import { writeFile } from 'node:fs/promises';
import { defaultTimeoutMs, defaultVisits, defaultWarmUps, Driver, loadScenario, openBrowser } from 'leak-hunt';
import { ensureChromium } from '../tooling/chromium';

/** The growth of the counters that DevTools' Performance monitor shows, by name. */
export type CounterGrowth = Readonly<Record<string, number>>;

/** https://chromedevtools.github.io/devtools-protocol/tot/Performance/#method-getMetrics */
const counterNames = ['Documents', 'Nodes', 'JSEventListeners'];

const [, , scenario = '', report = ''] = process.argv;

/**
 * `node counters.ts SCENARIO FILE`: warms up, makes the visits, collects garbage before and after, and writes how much
 * each counter grew. This is what a person sees who watches the Performance monitor and takes no snapshot.
 */
async function measureGrowth(): Promise<CounterGrowth> {
  const chromium = await openBrowser(await ensureChromium());
  try {
    const page = await chromium.browser.newPage();
    const session = await page.createCDPSession();
    const driver = new Driver(await loadScenario(scenario), page, defaultTimeoutMs, chromium.popups);
    await session.send('Performance.enable');
    const count = async () => {
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return new Map(metrics.map(({ name, value }) => [name, value]));
    };
    await driver.open();
    for (let i = 0; i < defaultWarmUps; i++) await driver.visit();
    const before = await count();
    for (let i = 0; i < defaultVisits; i++) await driver.visit();
    const after = await count();
    return Object.fromEntries(counterNames.map((name) => [name, (after.get(name) ?? 0) - (before.get(name) ?? 0)]));
  } finally {
    await chromium.close();
  }
}

await writeFile(report, JSON.stringify(await measureGrowth()));
process.exit(0); // a step that still waits must not keep the process alive
