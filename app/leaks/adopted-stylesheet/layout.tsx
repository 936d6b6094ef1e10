import { PairFrame } from '@/components/frame';
import words from './case';

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <PairFrame slug="adopted-stylesheet" words={words}>
      {children}
    </PairFrame>
  );
}
