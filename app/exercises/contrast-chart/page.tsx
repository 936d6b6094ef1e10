import { ExerciseLobby } from '@/components/exercise/exercise-lobby';
import words from './exercise';

export default function Lobby() {
  return <ExerciseLobby slug="contrast-chart" words={words} />;
}
