import { useEffect, useRef, useState } from 'react';
import { followService } from './feed';
import { useFeedUrl } from './metrics';

const services = ['payments', 'search', 'mail'];

export function LiveService() {
  const { data: url, error } = useFeedUrl();
  const connection = useRef<WebSocket>(null);
  const [service, setService] = useState('payments');
  const [state, setState] = useState('…');

  useEffect(() => {
    if (url === undefined) return;
    connection.current = followService(url, 'payments', setState);
    return () => connection.current?.close();
  }, [url]);

  function change(next: string) {
    if (url === undefined) return;
    setService(next);
    setState('…');
    connection.current = followService(url, next, setState);
  }

  return (
    <p className="row">
      <label>
        Service
        <select value={service} disabled={url === undefined} onChange={({ target }) => change(target.value)}>
          {services.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <output>{error ? error.message : state}</output>
    </p>
  );
}
