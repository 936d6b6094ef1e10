import { PairLobby } from '@/components/lobby';
import words from './case';

export default function Lobby() {
  return <PairLobby slug="comlink-proxy" words={words} />;
}
