import { useEffect, useRef, useState } from 'react';
import { measure } from '@/lib/lessons/measure/client';
import type { MeasureEvent } from '@/lib/lessons/measure/events';
import type { Collection } from '@/lib/lessons/measure/trace-gc';

/** The state and the results of an experiment on the server. */
export interface Experiment<T> {
  is: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  /** The reason of a failure. */
  message: string;
  /** For example `Node 20.20.2 (V8 11.3.244.8-node.38)`. */
  engine: string;
  data: readonly T[];
  collections: readonly Collection[];
}

const none = { message: '', engine: '', data: [], collections: [] };

/**
 * Runs an experiment in a separate Node process when the reader starts it; it ends when the reader stops it or leaves
 * the page.
 * @param name a file of lib/lessons/measure/experiments
 */
export function useExperiment<T>(name: string) {
  const [state, setState] = useState<Experiment<T>>({ is: 'idle', ...none });
  const running = useRef<AbortController>(undefined);

  useEffect(() => () => running.current?.abort(), []);

  function start(values: Readonly<Record<string, number | string>>) {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ is: 'running', ...none });
    void follow(values, controller.signal)
      .catch((error: unknown) => {
        if (!controller.signal.aborted) setState((old) => ({ ...old, is: 'failed', message: messageOf(error) }));
      })
      .finally(() => {
        running.current = undefined;
        if (controller.signal.aborted) setState((old) => ({ ...old, is: 'stopped' }));
      });
  }

  async function follow(values: Readonly<Record<string, number | string>>, signal: AbortSignal) {
    for await (const event of measure<T>(name, values, signal)) setState((old) => after(old, event));
    setState((old) => (old.is === 'running' ? { ...old, is: 'failed', message: 'The server ended the measurement.' } : old));
  }

  return { state, start, stop: () => running.current?.abort() };
}

function after<T>(state: Experiment<T>, event: MeasureEvent<T>): Experiment<T> {
  switch (event.type) {
    case 'start': return { ...state, engine: `Node ${event.node} (V8 ${event.v8})` };
    case 'gc': return { ...state, collections: [...state.collections, event.gc] };
    case 'data': return { ...state, data: [...state.data, event.data] };
    case 'end': return { ...state, is: 'done' };
    case 'error': return { ...state, is: 'failed', message: event.message };
  }
}

/** Replaces the browser's message for a failed fetch, which does not help readers. */
function messageOf(error: unknown): string {
  if (error instanceof TypeError) return 'The lab’s server does not answer. Measurements in Node need it to run.';
  return error instanceof Error ? error.message : String(error);
}
