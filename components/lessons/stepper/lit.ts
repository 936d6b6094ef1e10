'use client';

import { createContext, type RefObject, useContext } from 'react';

interface LitValue {
  /** The object that is highlighted, because a reference to it has the pointer or the focus. */
  lit: number | null;
  setLit: (id: number | null) => void;
  root: RefObject<HTMLElement | null>;
}

const Context = createContext<LitValue>({ lit: null, setLit: () => undefined, root: { current: null } });

export const Lit = Context;

/** What is highlighted in the drawing around, and how to change it. */
export function useLit(): LitValue {
  return useContext(Context);
}
