'use client';

import { useEffect, useRef } from 'react';
import { List } from '../../ui/list';

export default function Photos() {
  const end = useRef(null);
  useEffect(() => {
    const observer = new IntersectionObserver(() => undefined);
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return (
    <List title="Photos" rows={['Sea', 'Hill']}>
      <p ref={end}>The end</p>
    </List>
  );
}
