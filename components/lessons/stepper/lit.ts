'use client';

import { createContext, type RefObject, useContext } from 'react';

interface LitValue {
  /** The object that is highlighted because a reference to it is hovered or focused. */
  lit: number | null;
  setLit: (id: number | null) => void;
  root: RefObject<HTMLElement | null>;
}

const Context = createContext<LitValue>({ lit: null, setLit: () => undefined, root: { current: null } });

export const Lit = Context;

/** The highlighted object of the surrounding drawing, and a function that changes it. */
export function useLit(): LitValue {
  return useContext(Context);
}
