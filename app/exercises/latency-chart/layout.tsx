import { ExerciseFrame } from '@/components/exercises/exercise-frame';
import words from './exercise';

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <ExerciseFrame slug="latency-chart" words={words}>
      {children}
    </ExerciseFrame>
  );
}
