import { expose } from 'comlink';
import { Session } from '@/lib/snapshot-viewer/session';

/** The worker of the snapshot viewer. One worker holds one open snapshot and is terminated with it. */
export type SnapshotWorker = Session;

expose(new Session());
