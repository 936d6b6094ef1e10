import { type RefObject, useEffect, useRef } from 'react';
import type { Program } from '@/lib/lessons/programs';
import { readLink, type StepLink } from '@/lib/lessons/stepper/link';

/**
 * Opens the program and the step in the URL (see `lib/lessons/stepper/link`), now and whenever it changes. If several
 * diagrams of a page have the program, only the first one opens it; `root` is the diagram of this hook.
 */
export function useSharedStep(programs: readonly Program[], root: RefObject<Element | null>, open: (program: Program, link: StepLink) => void): void {
  const latest = useRef({ programs, open });
  useEffect(() => {
    latest.current = { programs, open };
  });
  useEffect(() => {
    function follow() {
      const link = readLink(window.location.hash);
      const program = latest.current.programs.find((one) => one.id === link?.id);
      if (!link || !program || document.querySelector(`[data-programs~="${program.id}"]`) !== root.current) return;
      latest.current.open(program, link);
    }
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [root]);
}
