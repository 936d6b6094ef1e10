'use client';

import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react';
import { readStored, subscribeStored, writeStored } from '../storage';
import styles from './shortcuts.module.css';

/** One row of the help sheet. */
export interface Action {
  keys: readonly string[];
  words: string;
}

const setting = 'leak-lab.shortcuts';
const areOn = () => readStored(setting) !== 'off';

interface ShortcutsProps {
  /** The rows of the help sheet, without its own. */
  actions: readonly Action[];
  /** Handles a key. @returns whether it was handled; if not, the browser handles it */
  onKey: (event: KeyboardEvent) => boolean;
}

/** Listens for the keyboard shortcuts of a page, and shows them on a help sheet. The reader can switch them off. */
export function Shortcuts({ actions, onKey }: ShortcutsProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const isOn = useSyncExternalStore(subscribeStored, areOn, () => true);

  // The browser would focus the first control: the checkbox that switches the shortcuts off.
  function show() {
    sheet.current?.showModal();
    close.current?.focus();
  }

  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (sheet.current?.open || isTyped(event)) return;
    if (event.key === '?') show();
    else if (!onKey(event)) return;
    event.preventDefault();
  });

  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => handle(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);

  return (
    <div className={styles.shortcuts}>
      <button type="button" onClick={show}>
        <kbd>?</kbd> Shortcuts
      </button>
      <dialog ref={sheet} className={styles.sheet} aria-labelledby="shortcuts-name" closedby="any">
        <h2 id="shortcuts-name">Shortcuts</h2>
        <dl>
          {[...actions, { keys: ['?'], words: 'show this list' }].map(({ keys, words }) => (
            <div key={words}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input type="checkbox" checked={isOn} onChange={(event) => writeStored(setting, event.target.checked ? 'on' : 'off')} />
          Shortcuts are on
        </label>
        <form method="dialog">
          <button ref={close} className="button">
            Close
          </button>
        </form>
      </dialog>
    </div>
  );
}

/** Whether a key is for the browser or for the field that has the focus. The keys of a search field are left to the page. */
function isTyped({ defaultPrevented, ctrlKey, metaKey, altKey, isComposing, target, key }: KeyboardEvent): boolean {
  if (defaultPrevented || ctrlKey || metaKey || altKey || isComposing) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input[type="search"]') && (key === 'Escape' || key === 'ArrowDown')) return false;
  // A checkbox accepts no letters. The sheet keeps the focus for one frame after it is closed.
  return target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), select, textarea');
}
