import { ControlFrame } from '@/components/frame';
import words from './case';

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <ControlFrame slug="string-interning" words={words}>
      {children}
    </ControlFrame>
  );
}
