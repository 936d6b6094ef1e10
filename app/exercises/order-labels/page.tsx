import { ExerciseLobby } from '@/components/exercises/exercise-lobby';
import words from './exercise';

export default function Lobby() {
  return <ExerciseLobby slug="order-labels" words={words} />;
}
