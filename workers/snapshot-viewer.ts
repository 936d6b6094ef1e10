import { expose } from 'comlink';
import { Session } from '@/lib/snapshot-viewer/session';

/** The snapshot viewer's work, off the main thread: one worker holds one open snapshot, and goes with it. */
export type SnapshotWorker = Session;

expose(new Session());
