import Link from 'next/link';
import { allCases } from '@/lib/cases';

export default async function Gallery() {
  const cases = await allCases();
  return <main><ul>{cases.map((c) => <li key={c.slug}><Link prefetch={false} href={c.kind === 'pair' ? `/leaks/${c.slug}` : `/controls/${c.slug}`}>{c.title}</Link></li>)}</ul></main>;
}
