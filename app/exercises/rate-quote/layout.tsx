import { ExerciseFrame } from '@/components/exercises/exercise-frame';
import words from './exercise';

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <ExerciseFrame slug="rate-quote" words={words}>
      {children}
    </ExerciseFrame>
  );
}
