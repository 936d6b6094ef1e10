'use client';

import { useEffect, useState } from 'react';
import type { JobState } from '@/app/api/exercises/job-status/route';
import { delay } from './delay';
import { ExportJob } from './export-job';

export default function ExportStatus() {
  const [state, setState] = useState<JobState>();

  useEffect(() => {
    async function followJob() {
      const job = new ExportJob();
      while (!job.isDone) {
        setState(await job.ask());
        await delay(job.askAgainAfterMs);
      }
    }

    void followJob();
  }, []);

  return (
    <>
      <p>
        Your export: <output>{state ? `${state.done} of ${state.parts} parts` : 'asking …'}</output>
      </p>
      <progress value={state?.done ?? 0} max={state?.parts ?? 1} aria-label="Progress of the export" />
      <p className="muted">You may leave this page. The export goes on, and is in your downloads when it is done.</p>
    </>
  );
}
