import Link from 'next/link';

export default function EmptyAgain() {
  return (
    <main data-specimen="control">
      <Link href="/empty" prefetch={false}>Nothing here either</Link>
    </main>
  );
}
