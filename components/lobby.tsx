import type { Pair } from '@/lib/case';

export function PairLobby({ words }: { slug: string; words: Pair }) {
  return <div data-lobby="">{words.mechanism}</div>;
}
