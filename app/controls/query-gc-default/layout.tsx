import { ControlFrame } from '@/components/frame';
import words from './case';

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <ControlFrame slug="query-gc-default" words={words}>
      {children}
    </ControlFrame>
  );
}
