import Link from 'next/link';

export default function Examples() {
  return (
    <>
      <h1>Two leaks</h1>
      <Link href="/memlab/detached">Rows that nobody sees</Link> <Link href="/memlab/oversized">A long table</Link>
    </>
  );
}
