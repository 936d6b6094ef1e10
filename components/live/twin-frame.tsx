'use client';

import { useEffect, useRef } from 'react';
import type { Drive } from '@/lib/live/drive';
import { frameApiReady } from '@/lib/live/frame-api';
import { Mark, meaningOf } from '../mark';
import styles from './compare.module.css';
import { sayPage, saySpecimen } from './words';

type Twin = keyof typeof meaningOf;

interface TwinFrameProps {
  slug: string;
  twin: Twin;
  onFrame: (twin: Twin, frame: HTMLIFrameElement | null) => void;
  onReady: (twin: Twin) => void;
  onDrive: (twin: Twin, drive: Drive) => void;
}

/** CSS that hides parts of the page in the frame that the surrounding page shows already. */
const hidden = (twin: Twin) =>
  `body > header, body > footer, [data-chrome], [data-lobby], [data-live] > :not([data-row='${twin}']), [data-row] button { display: none !important }
  [data-live] { position: static !important; border: 0 !important; padding-block: 0 !important; box-shadow: none !important } [data-row] { border: 0 !important }`;

/** An iframe with the pages of one twin. */
export function TwinFrame({ slug, twin, onFrame, onReady, onDrive }: TwinFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;

    function enter() {
      const { leakLab, document: inner } = element?.contentWindow ?? {};
      if (!leakLab || !inner) return;
      const style = inner.createElement('style');
      style.textContent = hidden(twin);
      inner.body.append(style); // not in the head, because one of the cases adds style elements there
      // Landmarks of the two frames have the same names in their own documents; here a reader meets both.
      inner.querySelector('main')?.setAttribute('aria-label', sayPage(twin));
      inner.querySelector('[data-live]')?.setAttribute('aria-label', `Live: ${sayPage(twin)}`);
      inner.querySelector('[data-live]')?.removeAttribute('aria-labelledby');
      // A copy: objects of the frame must not outlive the frame here.
      leakLab.watch((drive) => onDrive(twin, structuredClone(drive)));
      onReady(twin);
    }

    onFrame(twin, element);
    element.addEventListener(frameApiReady, enter);
    enter();
    return () => {
      element.removeEventListener(frameApiReady, enter);
      onFrame(twin, null);
    };
  }, [twin, onFrame, onReady, onDrive]);

  return (
    <figure className={styles.twin} data-meaning={meaningOf[twin]}>
      <figcaption>
        <Mark meaning={meaningOf[twin]} /> {saySpecimen(twin)}
      </figcaption>
      <iframe ref={frame} src={`/leaks/${slug}`} title={`${saySpecimen(twin)} page`} />
    </figure>
  );
}
