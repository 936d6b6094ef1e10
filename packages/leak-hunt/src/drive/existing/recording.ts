import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type * as Library from '@puppeteer/replay';
import type { Schema } from '@puppeteer/replay';
import type { Page } from 'puppeteer-core';
import { messageOf } from '../../errors';
import { pathOf } from '../address';
import { goBackTo, historyIndex } from '../go-back';
import type { Scenario } from '../types';
import { NodeHandles } from './node-handles';
import { sameAddress } from './tabs';

type Step = Schema.Step;

/** How long the page may take to the address of the recording. */
const arriveMs = 1_000;

/** What is used of the library. */
type Replay = Pick<typeof Library, 'parse' | 'PuppeteerRunnerExtension'>;

/**
 * Makes a scenario of a recording of DevTools' Recorder (https://developer.chrome.com/docs/devtools/recorder), exported as JSON. Its
 * first steps, which set the window and navigate, open the page; the others are the action. If the recording does not end where it
 * began, the way back is that of history, or Escape.
 *
 * The steps are read and replayed by `@puppeteer/replay`, the Recorder's own library.
 * @throws Error if the library is not installed, the file is no recording, or a step of it cannot be repeated
 */
export async function recordedScenario(file: string): Promise<Scenario> {
  const text = await readFile(file, 'utf8');
  const replay = await import('@puppeteer/replay').catch(() => {
    throw new Error('a recording needs the package @puppeteer/replay: npm install --save-dev @puppeteer/replay');
  });
  return scenarioOfSteps(stepsOf(replay, text, path.basename(file)), replay);
}

interface Steps {
  window: Schema.SetViewportStep | undefined;
  url: string;
  action: Schema.UserFlow;
  /** The number of the first step of the action, for errors. */
  first: number;
}

function stepsOf(replay: Replay, text: string, name: string): Steps {
  let flow: Schema.UserFlow;
  try {
    flow = replay.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${name} is no recording of DevTools' Recorder: ${messageOf(error)}.`);
  }
  const isOpening = (step: Step) => isNavigate(step) || isSetViewport(step);
  const at = flow.steps.findIndex((step) => !isOpening(step));
  const first = at < 0 ? flow.steps.length : at;
  const opening = flow.steps.slice(0, first);
  const url = opening.findLast(isNavigate)?.url;
  if (url === undefined) throw new Error(`${name} does not begin with a step that navigates.`);
  const steps = flow.steps.slice(first).filter((step, i, all) => !(typeOf(step) === 'close' && i === all.length - 1));
  if (steps.length === 0) throw new Error(`${name} only opens ${url}, and does nothing there.`);
  const replaced = steps.findIndex((step) => isNavigate(step) || typeOf(step) === 'close');
  if (replaced >= 0) throw new Error(`step ${first + replaced + 1} of ${name} ${reasonOf(steps[replaced])}. A visit must stay in one document: record it again, with the links of the app.`);
  return { window: opening.findLast(isSetViewport), url, action: { ...flow, steps }, first: first + 1 };
}

/** The type as a string: the library's types have an enum for it, whose values it does not export. */
function typeOf({ type }: Step): string {
  return type;
}

function isNavigate(step: Step): step is Schema.NavigateStep {
  return typeOf(step) === 'navigate';
}

function isSetViewport(step: Step): step is Schema.SetViewportStep {
  return typeOf(step) === 'setViewport';
}

function reasonOf(step: Step | undefined): string {
  return step && isNavigate(step) ? `loads a document (${step.url})` : 'closes the page';
}

function scenarioOfSteps({ window, url, action, first }: Steps, replay: Replay): Scenario {
  let index = 0;
  let handles: NodeHandles | undefined;
  return {
    url: () => url,
    beforeInitialPageLoad: async (page) => window && page.setViewport(window),
    async action(page) {
      index = await historyIndex(page);
      handles ??= new NodeHandles(page);
      const runner = new replay.PuppeteerRunnerExtension(page.browser(), page);
      for (const [i, step] of action.steps.entries()) {
        try {
          await runner.runStep(step, action);
          await arrive(page, step);
        } catch (error) {
          throw new Error(`step ${first + i} (${wordsOf(step)}): ${messageOf(error)}`, { cause: error });
        }
      }
    },
    async back(page) {
      if (sameAddress(page.url()) !== sameAddress(url) || (await historyIndex(page)) === index) await goBackTo(page, index);
      await handles?.release();
    },
  };
}

/**
 * Waits a moment until the page is at the address to which a step has led in the recording. The library waits for any navigation,
 * which may be one of the step before. It is no error if the address is another one, as with the number of a new order in it.
 */
async function arrive(page: Page, step: Step): Promise<void> {
  const led = step.assertedEvents?.at(-1)?.url;
  if (led === undefined || led === '' || !URL.canParse(led)) return;
  const there = await page.waitForFunction((wanted) => location.pathname + location.search + location.hash === wanted, { timeout: arriveMs }, pathOf(led)).catch(() => undefined);
  await there?.dispose();
}

/** A step in words: its type, and how it finds its element. */
function wordsOf(step: Step): string {
  const [selector] = 'selectors' in step ? (step.selectors) : [];
  return selector === undefined ? step.type : `${step.type} ${[selector].flat().join(' ')}`;
}
