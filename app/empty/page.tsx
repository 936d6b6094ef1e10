import Link from 'next/link';

/** The neutral ground: what navigating between this page and its neighbour retains is Next's own doing, not a case's. */
export default function Empty() {
  return (
    <main data-lobby="">
      <Link href="/empty/again" prefetch={false}>This page is empty. Go to the other empty page</Link>
    </main>
  );
}
