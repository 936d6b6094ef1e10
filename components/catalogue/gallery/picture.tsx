import type { Entry } from './entry';

const step = 11;
const radius = 3;
const middle = 7;
const most = 11;

interface PictureProps {
  leak: Entry['leak'] | undefined;
  className: string | undefined;
  /** Whether the picture says nothing that is not said beside it. */
  isDecoration?: boolean;
}

/**
 * A small picture of the recorded hunt of a case. A leak: the nodes of its retainer path, from the root (a bar) to the
 * payload (filled), coloured from the suspect reference on. A control: seven visits that retained nothing.
 */
export function Picture({ leak, className, isDecoration }: PictureProps) {
  if (!leak) return <Nothing className={className} />;
  if (!leak.path) return <span className={className} />;
  const { stations, suspect } = leak.path;
  // In a long path, nodes above the suspect reference are left out.
  const hidden = Math.max(0, stations - most);
  const shown = stations - hidden;
  const at = (node: number) => 2 + node * step;
  const turn = at(Math.max(0, suspect - hidden));
  const rings = Array.from({ length: shown - 2 }, (_, index) => at(index + 1));
  const end = at(shown - 1);
  return (
    <svg
      className={className}
      role={isDecoration ? undefined : 'img'}
      aria-hidden={isDecoration}
      aria-label={
        isDecoration ? undefined : `Retainer path of ${stations} nodes; from node ${suspect + 1} on, the objects should have been collected`
      }
      width={most * step}
      height={2 * middle}
      viewBox={`0 0 ${most * step} ${2 * middle}`}
    >
      <path d={`M2 1v12M2 ${middle}H${turn}`} stroke="var(--line-strong)" strokeDasharray={hidden > 0 ? '2 2' : undefined} />
      <path d={`M${turn} ${middle}H${end}`} stroke="var(--retained)" strokeWidth="2" />
      {rings.map((x) => (
        <circle key={x} cx={x} cy={middle} r={radius} fill="var(--page)" stroke={x > turn ? 'var(--retained)' : 'var(--line-strong)'} />
      ))}
      <circle cx={end} cy={middle} r={radius + 1} fill="var(--retained)" />
    </svg>
  );
}

function Nothing({ className }: { className: string | undefined }) {
  const visits = Array.from({ length: 7 }, (_, visit) => `M${2 + visit * step} ${middle + 3}h7`);
  return (
    <svg
      className={className}
      role="img"
      aria-label="The visits left no objects behind"
      width={most * step}
      height={2 * middle}
      viewBox={`0 0 ${most * step} ${2 * middle}`}
    >
      <path d={visits.join('')} stroke="var(--released)" strokeWidth="2" />
    </svg>
  );
}
