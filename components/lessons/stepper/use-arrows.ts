import { type RefObject, useLayoutEffect, useState } from 'react';
import { route } from './route';

export interface Arrow {
  key: string;
  path: string;
  to: number;
  isWeak: boolean;
  /** Whether it begins in an unreachable object. */
  isLost: boolean;
}

/** Measures the paths of the arrows in the drawing, again whenever `content` or the size of the drawing changes. */
export function useArrows(root: RefObject<HTMLElement | null>, content: unknown): readonly Arrow[] {
  const [arrows, setArrows] = useState<readonly Arrow[]>([]);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const draw = () => setArrows(measure(element));
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root, content]);
  return arrows;
}

function measure(root: HTMLElement): Arrow[] {
  const origin = root.getBoundingClientRect();
  const boxes = new Map([...root.querySelectorAll<HTMLElement>('[data-object]')].map((box) => [box.dataset.object, box]));
  return [...root.querySelectorAll<HTMLElement>('[data-to]')].flatMap((dot, at) => {
    const target = boxes.get(dot.dataset.to);
    if (!target) return [];
    const path = route(dot.getBoundingClientRect(), target.getBoundingClientRect(), origin, at);
    const isLost = dot.closest('[data-unreachable]') !== null;
    return [{ key: `${at} ${dot.dataset.to}`, path, to: Number(dot.dataset.to), isWeak: dot.dataset.weak === 'true', isLost }];
  });
}
