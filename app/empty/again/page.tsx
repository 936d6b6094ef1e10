import Link from 'next/link';

export default function EmptyAgain() {
  return (
    <main data-specimen="control">
      <Link href="/empty" prefetch={false}>This page is also empty. Go back</Link>
    </main>
  );
}
