/** A plain link to this very page: the browser loads it afresh, and what the old document kept goes with it. */
export function StartOver() {
  return (
    <a className="button" href="">
      Start over
    </a>
  );
}
