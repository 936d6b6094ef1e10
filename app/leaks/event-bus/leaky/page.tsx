'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { cook, DishReady, handOutNumber, kitchen } from '../kitchen';

class TablePager {
  readonly melodies = ballast(80, this); // DEMO: what it can play
  readonly number = handOutNumber();

  isFor(call: DishReady) {
    return call.pager === this.number;
  }
}

export default function FoodCounter() {
  const held = useRef<TablePager>(null);
  const [said, setSaid] = useState('You hold a pager. What may it be?');

  useEffect(() => {
    const pager = new TablePager();
    held.current = pager;

    function buzz(call: Event) {
      if (call instanceof DishReady && pager.isFor(call)) setSaid(`Bzzz! Your ${call.dish} is ready.`);
    }

    // LEAK: the module keeps kitchen, kitchen keeps buzz, and buzz keeps pager
    kitchen.addEventListener('ready', buzz);
  }, []);

  function order(dish: string) {
    if (held.current) cook(dish, held.current.number);
  }

  return (
    <>
      <p className="row">
        <button onClick={() => order('pumpkin soup')}>Pumpkin soup</button>
        <button onClick={() => order('mushroom pie')}>Mushroom pie</button>
      </p>
      <p>
        <output>{said}</output>
      </p>
    </>
  );
}
