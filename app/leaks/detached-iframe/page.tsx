import { PairLobby } from '@/components/lobby';
import words from './case';

export default function Lobby() {
  return <PairLobby slug="detached-iframe" words={words} />;
}
