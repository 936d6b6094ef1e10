import { type RefObject, useEffect, useRef } from 'react';
import type { Program } from '@/lib/lessons/programs';

/**
 * Opens the program and the step in the URL (`#run=<program>,<step>`), now and whenever it changes. If several diagrams
 * of a page have the program, only the first one opens it; `root` is the diagram of this hook.
 */
export function useSharedStep(programs: readonly Program[], root: RefObject<Element | null>, open: (program: Program, step: number) => void): void {
  const latest = useRef({ programs, open });
  useEffect(() => {
    latest.current = { programs, open };
  });
  useEffect(() => {
    function follow() {
      const [, id, step] = /^#run=([\w-]+),(\d+)$/.exec(window.location.hash) ?? [];
      const program = latest.current.programs.find((one) => one.id === id);
      if (!program || document.querySelector(`[data-programs~="${program.id}"]`) !== root.current) return;
      latest.current.open(program, Number(step));
    }
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [root]);
}
