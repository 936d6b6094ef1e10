import { ControlFrame } from '@/components/frame';
import words from './case';

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <ControlFrame slug="cycle" words={words}>
      {children}
    </ControlFrame>
  );
}
