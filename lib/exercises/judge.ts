import { type Bench, openBench } from './exercise-page/exercise-page';
import type { Specimen } from './exercise-page/specimen';
import type { RepairEntry } from './exercises';
import { BehaviourLayer } from './layers/behaviour';
import { dishonesty } from './layers/integrity';
import { MemoryLayer } from './layers/memory';
import { linterOpinion } from './layers/opinion';
import { TypeLayer } from './layers/types';
import type { Answer, LayerName, OnStep, TestResult, Verdict } from './verdict';

/** The browsers of a judge; one set serves any number of judges, one after the other. */
export class Instruments {
  readonly behaviour: BehaviourLayer;
  readonly memory: MemoryLayer;

  constructor(chromium: string) {
    this.behaviour = new BehaviourLayer(chromium);
    this.memory = new MemoryLayer(chromium);
  }

  async close(): Promise<void> {
    await Promise.all([this.behaviour.close(), this.memory.close()]);
  }
}

/**
 * Judges a specimen, layer by layer, and stops at the first that fails. What the layers start (a bench, two browsers) is
 * kept from one verdict to the next, so that the second costs seconds.
 */
export class Judge {
  private readonly types: TypeLayer;
  private bench: Bench | undefined;
  /** Whether the bench has the specimen as it stands. */
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
      const dishonest = name === 'behaviour' ? await dishonesty(this.specimen) : null;
      const { score: counted, ...answer } = dishonest === null ? await brokenIsError(judge) : { status: 'fail' as const, message: dishonest };
      score = counted ?? score;
      tests.push({ name, ...answer, durationMs: Math.round(performance.now() - started) });
      if (answer.status !== 'pass') break;
    }
    const status = tests.at(-1)?.status ?? 'error';
    return { version: 1, tool: 'leak-lab-exercise', exercise: slug, status, checkedAt: checkedAt.toISOString(), durationMs: Date.now() - checkedAt.getTime(), tests, leaks: score };
  }

  /** Ends the bench; the instruments are whoever's they are. */
  async close(): Promise<void> {
    await this.bench?.close();
    this.bench = undefined;
  }

  private async serve(): Promise<string> {
    this.bench ??= await openBench(this.specimen);
    if (!this.isBuilt) await this.bench.rebuild();
    this.isBuilt = true;
    return this.bench.origin;
  }
}

async function brokenIsError(judge: () => Promise<Answer>): Promise<Answer> {
  try {
    return await judge();
  } catch (error) {
    return { status: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}
