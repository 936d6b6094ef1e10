import { useEffect, useRef, useSyncExternalStore } from 'react';
import { act, actions } from './keys';
import styles from './shortcuts.module.css';
import { readStored, subscribeStored, writeStored } from '../../storage';

const setting = 'leak-lab.shortcuts';
const areOn = () => readStored(setting) !== 'off';

/** Listens for the keyboard shortcuts of the gallery (`keys.ts`) and shows them on a help sheet. */
export function Shortcuts({ place }: { place: React.RefObject<HTMLElement | null> }) {
  const sheet = useRef<HTMLDialogElement>(null);
  const isOn = useSyncExternalStore(subscribeStored, areOn, () => true);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!place.current || sheet.current?.open || !isOn) return;
      if (act(event, place.current, () => sheet.current?.showModal())) event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [place, isOn]);

  return (
    <div className={styles.shortcuts}>
      <button type="button" onClick={() => sheet.current?.showModal()}>
        <kbd>?</kbd> Shortcuts
      </button>
      <dialog ref={sheet} className={styles.sheet} aria-labelledby="shortcuts-name" closedby="any">
        <h2 id="shortcuts-name">Shortcuts</h2>
        <dl>
          {actions.map(({ keys, words }) => (
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
          <button className="button">Close</button>
        </form>
      </dialog>
    </div>
  );
}
