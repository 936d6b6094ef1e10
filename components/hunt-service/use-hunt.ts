import { useEffect, useEffectEvent, useReducer } from 'react';
import { askForHunt } from '@/lib/hunt-service/ask';
import { asked, type HuntState, isOver, told } from '@/lib/hunt-service/state';

/**
 * Hunts a case while the component is mounted; unmounting cancels the hunt.
 * @param onOver called when no further event will come
 */
export function useHunt(slug: string, onOver: () => void): HuntState {
  const [state, tell] = useReducer(told, asked);
  useEffect(() => {
    const leaving = new AbortController();
    async function follow() {
      for await (const event of askForHunt(slug, leaving.signal)) tell(event);
    }
    follow().catch(() => undefined); // the hunt was cancelled, and the component is unmounted
    return () => leaving.abort();
  }, [slug]);
  const over = isOver(state);
  const tellOver = useEffectEvent(onOver);
  useEffect(() => {
    if (over) tellOver();
  }, [over]);
  return state;
}
