import { PairFrame } from '@/components/frame';
import words from './case';
import { SaveAllProvider } from './save-all';

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <SaveAllProvider>
      <PairFrame slug="context-registry" words={words}>
        {children}
      </PairFrame>
    </SaveAllProvider>
  );
}
