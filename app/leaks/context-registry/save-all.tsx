'use client';

import { createContext, useContext, useState } from 'react';

/** Saves one thing and says, in words, what it saved. */
type Save = () => string;

interface Saves {
  /** Adds something to be saved with the rest, and returns the way out. */
  register: (save: Save) => () => void;
  /** Saves everything that is registered, the newest last. */
  saveAll: () => string[];
}

function createSaves(): Saves {
  const saves = new Set<Save>();
  return {
    register(save) {
      saves.add(save);
      return () => {
        saves.delete(save);
      };
    },
    saveAll: () => [...saves].map((save) => save()),
  };
}

const SavesContext = createContext<Saves>(createSaves());

/** What the application can save; it stands in the layout, so the pages under it come and go. */
export function SaveAllProvider({ children }: { children: React.ReactNode }) {
  const [saves] = useState(createSaves);
  return <SavesContext value={saves}>{children}</SavesContext>;
}

export function useSaveAll(): Saves {
  return useContext(SavesContext);
}
