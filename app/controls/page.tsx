import Link from 'next/link';
import { controls } from '@/lib/cases';

export default async function Controls() {
  const all = await controls();
  return <main data-lobby=""><ul>{all.map((c) => <li key={c.slug}><Link prefetch={false} href={`/controls/${c.slug}`}>{c.title}</Link></li>)}</ul></main>;
}
