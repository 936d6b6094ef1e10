import { PairFrame } from '@/components/frame';
import words from './case';

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <PairFrame slug="portal-container" words={words}>
      {children}
    </PairFrame>
  );
}
