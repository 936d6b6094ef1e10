import { useEffect, useRef, useState } from 'react';
import { type History, useHistory } from '@/components/lessons/gc/use-history';
import type { Recording } from '@/lib/lessons/stepper/recording';
import { describe } from './describe';
import { runIsolated } from './run-isolated';

/** The delay between the last change of the text and the next run, in milliseconds. */
const pauseMs = 350;

interface State {
  sentence: string;
}

/** Runs a program whenever it changes (once `isWanted` is true), and steps through its recording. */
export function useRecording(source: string, isWanted: boolean) {
  const [done, setDone] = useState<{ source: string; recording: Recording } | null>(null);
  const history: History<State> = useHistory<State>([{ sentence: 'The program is about to be run.' }]);
  const firstStep = useRef(0);
  const { reset, go } = history;
  const began = useRef({ reset, go });
  useEffect(() => {
    began.current = { reset, go };
  });

  useEffect(() => {
    if (!isWanted) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      runIsolated(source, controller.signal).then(
        (recording) => {
          setDone({ source, recording });
          const [first, ...others] = recording.steps.map((_, at) => ({ sentence: describe(recording, at) }));
          began.current.reset([first ?? { sentence: describe(recording, 0) }, ...others]);
          began.current.go(firstStep.current);
          firstStep.current = 0;
        },
        () => undefined, // aborted, because the program changed or the reader left the page
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [source, isWanted]);

  return {
    recording: done?.recording ?? null,
    history,
    isRunning: done?.source !== source,
    /** Goes to a step of the current program, or of the one that will run next. */
    openAt: (step: number) => {
      firstStep.current = step;
      go(step);
    },
  };
}
