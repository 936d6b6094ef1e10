import styles from './slot-picture.module.css';

/** A diagram of the memory of the sample `picture`. */
export function SlotPicture() {
  return (
    <svg
      className={styles.picture}
      viewBox="0 0 460 130"
      role="img"
      aria-label="Two slots. num contains the number 42 itself. obj contains a reference to an object on the heap. The
      slot key of this object contains a reference to the string value, which is also on the heap."
    >
      <text x="0" y="34">num</text>
      <rect x="42" y="14" width="60" height="30" />
      <text x="72" y="34" textAnchor="middle">42</text>
      <text x="0" y="94">obj</text>
      <rect x="42" y="74" width="60" height="30" />
      <path d="M72 89H176" />
      <path d="M170 84L177 89L170 94" />
      <circle cx="72" cy="89" r="3" />
      <rect x="178" y="74" width="110" height="30" rx="4" />
      <text x="190" y="94">key</text>
      <circle cx="270" cy="89" r="3" />
      <path d="M270 89H352" />
      <path d="M346 84L353 89L346 94" />
      <rect x="354" y="74" width="100" height="30" rx="4" />
      <text x="404" y="94" textAnchor="middle">&apos;value&apos;</text>
      <path className={styles.edge} d="M140 4V126" />
      <text className={styles.name} x="72" y="126" textAnchor="middle">slots</text>
      <text className={styles.name} x="300" y="126" textAnchor="middle">heap</text>
    </svg>
  );
}
