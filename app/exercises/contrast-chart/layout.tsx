import { ExerciseFrame } from '@/components/exercise/exercise-frame';
import words from './exercise';

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <ExerciseFrame slug="contrast-chart" words={words}>
      {children}
    </ExerciseFrame>
  );
}
