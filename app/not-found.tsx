import type { Metadata } from 'next';
import { Notice } from '@/components/notice';

export const metadata: Metadata = { title: null };

export default function NotFound() {
  return (
    <Notice title="No such page">
      <p>Nothing in the lab has this address. A case may not exist yet, or its slug may be spelled differently.</p>
    </Notice>
  );
}
