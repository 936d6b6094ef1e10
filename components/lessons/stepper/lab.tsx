'use client';

import { useId, useRef, useState } from 'react';
import { Player } from '@/components/lessons/gc/player';
import type { Program } from '@/lib/lessons/programs';
import { linkTo } from '@/lib/lessons/stepper/link';
import { endingInWords } from './describe';
import { Diagram } from './diagram';
import { Editor } from './editor';
import styles from './lab.module.css';
import { Output } from './output';
import { StepText } from './step-text';
import { Subset } from './subset';
import { useNear } from './use-near';
import { useRecording } from './use-recording';
import { useSharedStep } from './use-shared-step';
import { viewOf } from './view';

/** The stepper: an editor, the steps of its program, and the drawing of the current step. */
export function Lab({ programs, areStringsDrawnFirst }: { programs: readonly [Program, ...Program[]]; areStringsDrawnFirst: boolean }) {
  const root = useRef<HTMLDivElement>(null);
  const name = useId();
  const [chosen, setChosen] = useState(programs[0]);
  const [source, setSource] = useState(chosen.source);
  const [areStringsDrawn, setStringsDrawn] = useState(areStringsDrawnFirst);
  const [isLinkBroken, setLinkBroken] = useState(false);
  const isNear = useNear(root);
  const { recording, history, isRunning, openAt } = useRecording(source, isNear);

  function choose(program: Program, step = 0, own: string | null = null) {
    setChosen(program);
    setSource(own ?? program.source);
    setLinkBroken(false);
    openAt(step);
  }

  useSharedStep(programs, root, (program, { step, source: own, isBroken }) => {
    choose(program, step, own);
    setLinkBroken(isBroken);
    root.current?.scrollIntoView({ block: 'nearest' });
  });

  const step = recording?.steps[history.at];
  const ending = recording && history.at >= recording.steps.length - 1 ? endingInWords(recording.ending) : null;
  const isChanged = source !== chosen.source;

  return (
    <div ref={root} className={styles.lab} data-diagram={chosen.id} data-programs={programs.map(({ id }) => id).join(' ')} data-running={isRunning}>
      <div className={styles.tools}>
        {programs.length === 1 ? (
          <b>{chosen.title}</b>
        ) : (
          <label className={styles.field}>
            Program
            <select className="field" value={chosen.id} onChange={({ target: { value } }) => choose(programs.find(({ id }) => id === value) ?? programs[0])}>
              {programs.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className={styles.check}>
          <input type="checkbox" checked={areStringsDrawn} onChange={({ target: { checked } }) => setStringsDrawn(checked)} />
          Strings on the heap
        </label>
        {isChanged && (
          <button type="button" className="button" onClick={() => choose(chosen)}>
            Undo my changes
          </button>
        )}
        <a href={linkTo({ id: chosen.id, step: history.at, source: isChanged ? source : null })}>{isChanged ? 'Link to my program' : 'Link to this step'}</a>
      </div>
      {isLinkBroken && (
        <p className={styles.ending} role="alert">
          The link contains a program that cannot be read. This is the program of the lesson.
        </p>
      )}
      <div className={styles.work}>
        <div className={styles.code}>
          <Editor
            label={`Program: ${chosen.title}`}
            text={source}
            isNear={isNear}
            line={step && step.what !== 'end' ? step.line : null}
            onChange={(text) => {
              setSource(text);
              setLinkBroken(false);
            }}
          />
          <Output title={chosen.title} lines={recording?.output.slice(0, step?.printed ?? 0) ?? []} />
        </div>
        <div className={styles.memory}>
          <Player history={history} name={chosen.title} />
          {ending !== null && <p className={styles.ending} role="alert">{ending}</p>}
          {step && (
            <Diagram
              key={chosen.id}
              view={viewOf(step, areStringsDrawn)}
              before={history.at > 0 ? recording.steps[history.at - 1] : undefined}
              freed={step.freed}
              name={name}
            />
          )}
          {step && <StepText view={viewOf(step, areStringsDrawn)} />}
        </div>
      </div>
      <Subset />
    </div>
  );
}
