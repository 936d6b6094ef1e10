'use client';

import { useEffect, useState } from 'react';
import { DeployTranscript } from './transcript';

export default function DeployLog() {
  const [lines, setLines] = useState<readonly string[]>([]);
  const [isDone, setDone] = useState(false);
  const [isDecided, setDecided] = useState(false);

  useEffect(() => {
    const transcript = new DeployTranscript();
    const stream = new EventSource(`/api/exercises/deploy-log${isDecided ? '?decided=yes' : ''}`);

    stream.onmessage = function showLine({ data }: MessageEvent<string>) {
      if (data === 'done') {
        stream.close();
        setDone(true);
      } else {
        setLines(transcript.add(data));
      }
    };
  }, [isDecided]);

  const isWaiting = !isDecided && (lines.at(-1)?.startsWith('Waiting') ?? false);

  return (
    <>
      <p>
        Deployment of build 812: <output>{isDone ? 'done' : isWaiting ? 'needs you' : 'under way'}</output>
      </p>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="row">
        <button disabled={!isWaiting} onClick={() => setDecided(true)}>
          Approve
        </button>
      </p>
    </>
  );
}
