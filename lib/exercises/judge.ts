import { type ExercisePage, openExercisePage } from './exercise-page/exercise-page';
import { refusedImport } from './exercise-page/import-rules';
import { openPageServer, type PageServer } from './exercise-page/page-server';
import type { Specimen } from './exercise-page/specimen';
import type { RepairEntry } from './exercises';
import { BehaviourLayer } from './layers/behaviour';
import { forbiddenCode } from './layers/integrity';
import { MemoryLayer } from './layers/memory';
import { linterOpinion } from './layers/opinion';
import { TypeLayer } from './layers/types';
import type { Answer, LayerName, OnStep, TestResult, Verdict } from './verdict';

/**
 * The server of the exercise page and the browsers, which reach only this server. Several judges can use one set, one after
 * the other.
 */
export class Instruments {
  private constructor(
    readonly server: PageServer,
    readonly behaviour: BehaviourLayer,
    readonly memory: MemoryLayer,
  ) {}

  /** Opens the server; each browser starts when it is needed. @param chromium the path of the Chromium to start */
  static async open(chromium: string): Promise<Instruments> {
    const server = await openPageServer();
    const { browserArgs } = server;
    return new Instruments(server, new BehaviourLayer(chromium, browserArgs), new MemoryLayer(chromium, browserArgs));
  }

  async close(): Promise<void> {
    await Promise.all([this.behaviour.close(), this.memory.close()]);
    await this.server.close();
  }
}

/**
 * Judges a specimen, layer by layer, and stops at the first layer that fails. The exercise page and the two browsers are
 * kept for the next verdict, which then takes only seconds.
 */
export class Judge {
  private readonly types: TypeLayer;
  private page: ExercisePage | undefined;
  /** Whether the exercise page has a bundle of the specimen's current files. */
  private isBuilt = false;

  constructor(
    private readonly exercise: RepairEntry,
    private readonly specimen: Specimen,
    private readonly instruments: Instruments,
    private readonly onStep: OnStep = () => undefined,
  ) {
    this.types = new TypeLayer(specimen);
  }

  async judge(): Promise<Verdict> {
    const { slug, leaks } = this.exercise;
    const { behaviour, memory } = this.instruments;
    const checkedAt = new Date();
    const tests: TestResult[] = [];
    let score: Verdict['leaks'] = { of: leaks.length, gone: null, left: [], added: [] };
    this.isBuilt = false;
    behaviour.warmUp();
    const opinion = linterOpinion(this.specimen).catch(() => ({ status: 'pass' as const, message: 'The linter could not read it.' }));
    const layers: [LayerName, () => Promise<Answer>][] = [
      ['types', () => this.types.judge()],
      ['behaviour', async () => behaviour.judge(slug, await this.serve())],
      ['linter', () => opinion],
      ['memory', async () => memory.judge(slug, await this.serve(), leaks, (words) => this.onStep(`memory: ${words}`))],
    ];
    for (const [name, judge] of layers) {
      this.onStep(name);
      const started = performance.now();
      const objection = await this.objectionBefore(name);
      const { score: counted, ...answer } = objection === null ? await brokenIsError(judge) : { status: 'fail' as const, message: objection };
      score = counted ?? score;
      tests.push({ name, ...answer, durationMs: Math.round(performance.now() - started) });
      if (answer.status !== 'pass') break;
    }
    const status = tests.at(-1)?.status ?? 'error';
    return { version: 1, tool: 'leak-lab-exercise', exercise: slug, status, checkedAt: checkedAt.toISOString(), durationMs: Date.now() - checkedAt.getTime(), tests, leaks: score };
  }

  /** Closes the exercise page. The caller that created the instruments must close them. */
  async close(): Promise<void> {
    await this.page?.close();
    this.page = undefined;
  }

  private async serve(): Promise<string> {
    this.page ??= await openExercisePage(this.specimen, this.instruments.server);
    if (!this.isBuilt) await this.page.rebuild();
    this.isBuilt = true;
    return this.page.origin;
  }

  /**
   * The reason why a layer fails before it runs; null if there is none. So no layer reads a file that a page must not
   * import, and no browser runs code that would make the verdict meaningless.
   */
  private async objectionBefore(layer: LayerName): Promise<string | null> {
    if (layer === 'behaviour') return forbiddenCode(this.specimen);
    if (layer !== 'types') return null;
    // The type layer reports all other reasons why the build fails.
    return this.serve().then(() => null, refusedImport);
  }
}

async function brokenIsError(judge: () => Promise<Answer>): Promise<Answer> {
  try {
    return await judge();
  } catch (error) {
    return { status: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}
