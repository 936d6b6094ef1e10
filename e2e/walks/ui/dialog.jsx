'use client';

import { useRef } from 'react';

export function Dialog({ opener, onOpen, children }) {
  const dialog = useRef(null);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => {
          onOpen?.();
          dialog.current.showModal();
        }}
      >
        {opener}
      </button>
      <dialog ref={dialog}>
        {children}
        <button type="button" onClick={() => dialog.current.close()}>Close</button>
      </dialog>
    </>
  );
}
