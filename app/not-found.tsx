import type { Metadata } from 'next';
import { Notice } from '@/components/notice';

export const metadata: Metadata = { title: null };

export default function NotFound() {
  return (
    <Notice title="No such page">
      <p>No page of the lab has this address. The case may not exist, or its name in the address may be misspelled.</p>
    </Notice>
  );
}
