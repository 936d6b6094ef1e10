'use client';

import { useEffect, useRef, useState } from 'react';
import type { CodeEditor } from './code-mirror';
import styles from './editor.module.css';

/** The editable program. It is plain text until CodeMirror has loaded, which happens only when it is needed. */
export function Editor({
  label,
  text,
  isNear,
  line,
  onChange,
}: {
  label: string;
  text: string;
  isNear: boolean;
  /** The line that runs next. */
  line: number | null;
  onChange: (text: string) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ text, label, onChange });
  const [editor, setEditor] = useState<CodeEditor | null>(null);

  useEffect(() => {
    latest.current = { text, label, onChange };
  });

  useEffect(() => {
    const parent = place.current;
    if (!isNear || !parent) return;
    let made: CodeEditor | undefined;
    let isLeft = false;
    import('./code-mirror').then(
      ({ createEditor }) => {
        if (isLeft) return;
        made = createEditor(parent, latest.current, (changed) => latest.current.onChange(changed));
        setEditor(made);
      },
      console.error,
    );
    return () => {
      isLeft = true;
      made?.destroy();
      setEditor(null);
    };
  }, [isNear]);

  useEffect(() => {
    editor?.show(text);
  }, [editor, text]);

  useEffect(() => {
    editor?.mark(line);
  }, [editor, line, text]);

  useEffect(() => {
    editor?.name(label);
  }, [editor, label]);

  return (
    <div className={styles.editor} ref={place}>
      {!editor && (
        <pre tabIndex={0} role="region" aria-label={label}>
          {text}
        </pre>
      )}
    </div>
  );
}
