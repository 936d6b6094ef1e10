import { type Drive, driveTo, drives, stopDriving, type Target } from './drive';

/** How the page around a frame drives the page in it. It works from the console, too: `leakLab.drive(…)`. */
export interface Door {
  drive(target: Target): Promise<void>;
  stop(): void;
  /** Calls back with every change of the drive. */
  watch(look: (drive: Drive) => void): void;
}

/** What the element of a frame is told once the page in it can be driven. */
export const doorOpened = 'leak-lab-door';

declare global {
  interface Window {
    leakLab?: Door;
  }
}

const door: Door = {
  drive: driveTo,
  stop: stopDriving,
  watch(look) {
    drives.subscribe(() => {
      const drive = drives.get();
      if (drive) look(drive);
    });
  },
};

/** Opens the door, once the page can be driven. */
export function openDoor(): void {
  if (window.leakLab) return;
  window.leakLab = door;
  window.frameElement?.dispatchEvent(new Event(doorOpened));
}
