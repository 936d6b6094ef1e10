import type { Cdp, Position } from './types';

/** After so many calls of one function, its stacks are known well enough. */
const mostCalls = 60;

interface CallFrame {
  location: { scriptId: string; lineNumber: number; columnNumber?: number };
}

interface Paused {
  callFrames: CallFrame[];
  hitBreakpoints?: string[];
  asyncStackTrace?: StackTrace;
}

interface StackTrace {
  callFrames: { scriptId: string; lineNumber: number; columnNumber: number }[];
  parent?: StackTrace;
}

/**
 * Notes the stacks of the calls to some functions, by breakpoints at their beginnings. The page continues at once. A stack also
 * has the callers before an asynchronous step, such as a timer.
 */
export class FunctionCalls {
  /** By function, the stacks of its calls. */
  readonly stacks: Position[][][];
  private readonly functions = new Map<string, number>();

  private constructor(
    private readonly cdp: Cdp,
    count: number,
  ) {
    this.stacks = Array.from({ length: count }, () => []);
  }

  /** @param positions of the functions: of their parameter lists or names, as V8 counts */
  static async of(cdp: Cdp, positions: readonly Position[]): Promise<FunctionCalls> {
    const calls = new FunctionCalls(cdp, positions.length);
    cdp.on('Debugger.paused', calls.paused);
    await cdp.send('Debugger.enable');
    await cdp.send('Debugger.setAsyncCallStackDepth', { maxDepth: 8 });
    for (const [i, { scriptId, line, column }] of positions.entries()) {
      const location = { scriptId: String(scriptId), lineNumber: line, columnNumber: column };
      try {
        const { breakpointId } = (await cdp.send('Debugger.setBreakpoint', { location })) as { breakpointId: string };
        calls.functions.set(breakpointId, i);
      } catch {
        // There is a breakpoint at this position, or the script no longer exists.
      }
    }
    return calls;
  }

  async stop(): Promise<void> {
    this.cdp.off('Debugger.paused', this.paused);
    await this.cdp.send('Debugger.disable').catch(() => undefined);
  }

  private readonly paused = (event: Paused) => {
    for (const breakpointId of event.hitBreakpoints ?? []) {
      const stacks = this.stacks[this.functions.get(breakpointId) ?? -1];
      stacks?.push(positionsOf(event));
      if (stacks?.length === mostCalls) void this.cdp.send('Debugger.removeBreakpoint', { breakpointId }).catch(() => undefined);
    }
    void this.cdp.send('Debugger.resume').catch(() => undefined);
  };
}

function positionsOf({ callFrames, asyncStackTrace }: Paused): Position[] {
  const positions = callFrames.map(({ location }) => ({ scriptId: Number(location.scriptId), line: location.lineNumber, column: location.columnNumber ?? 0 }));
  for (let before = asyncStackTrace; before; before = before.parent) {
    positions.push(...before.callFrames.map(({ scriptId, lineNumber, columnNumber }) => ({ scriptId: Number(scriptId), line: lineNumber, column: columnNumber })));
  }
  return positions;
}
