import { type Drive, driveTo, drives, stopDriving, type Target } from './drive';

/**
 * The API with which a page drives the lab page in one of its frames. It also works from the console:
 * `leakLab.drive(…)`.
 */
interface FrameApi {
  drive(target: Target): Promise<void>;
  stop(): void;
  /** Calls `onChange` with every change of the drive. */
  watch(onChange: (drive: Drive) => void): void;
}

/** The event that the frame element receives when the page in the frame can be driven. */
export const frameApiReady = 'leak-lab-frame-api';

declare global {
  interface Window {
    leakLab?: FrameApi;
  }
}

const frameApi: FrameApi = {
  drive: driveTo,
  stop: stopDriving,
  watch(onChange) {
    drives.subscribe(() => {
      const drive = drives.get();
      if (drive) onChange(drive);
    });
  },
};

/** Sets `window.leakLab` and notifies the surrounding page. */
export function exposeFrameApi(): void {
  if (window.leakLab) return;
  window.leakLab = frameApi;
  window.frameElement?.dispatchEvent(new Event(frameApiReady));
}
