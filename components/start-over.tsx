/** A link to the same page. The browser loads a new document, and the memory of the old one is released. */
export function StartOver() {
  return (
    <a className="button" href="">
      Start over
    </a>
  );
}
