'use client';

import { useEffect, useState } from 'react';
import { List } from '../../ui/list';

export default function Calendar() {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((count) => count + 1), 200);
    return () => clearInterval(timer);
  }, []);
  return <List title="Calendar" rows={['Monday', 'Tuesday']}>{tick} ticks</List>;
}
