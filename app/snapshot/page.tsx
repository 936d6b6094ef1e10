import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Viewer } from '@/components/snapshot-viewer/viewer';
import styles from './page.module.css';

export const metadata: Metadata = {
  title: 'Snapshot viewer',
  description: 'Opens a heap snapshot in this browser: constructors, retained sizes, detached elements, retainer paths.',
};

export default function SnapshotPage() {
  return (
    <main className={styles.page}>
      <h1>Snapshot viewer</h1>
      <Suspense fallback={<p className="muted">Loading the viewer …</p>}>
        <Viewer />
      </Suspense>
    </main>
  );
}
