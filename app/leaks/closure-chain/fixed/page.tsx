'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const week = [
  ['Pea soup', 'Rye bread', 'Baked apple'],
  ['Leek tart', 'Green salad', 'Pear compote'],
  ['Barley stew', 'Pickled beetroot', 'Plum cake'],
];

class CanteenMenu {
  readonly photographs = ballast(110, this); // DEMO: what the dishes look like
  readonly dishes: readonly string[];

  constructor(dishes: readonly string[] = []) {
    this.dishes = dishes;
  }
}

/** What the canteen's blackboard says until it is wiped, for whoever asks. */
const blackboard = { mainDish: () => 'a clean board' };

let day = 0;

// FIX: what compares two menus lives outside and is given both, so that the scope of mainDish holds a word and nothing else
function tellChange(menu: CanteenMenu, dishBefore: () => string) {
  return `${menu.dishes[0] ?? 'Nothing'} instead of ${dishBefore()}.`;
}

export default function CanteenBlackboard() {
  const [dishes, setDishes] = useState<readonly string[]>([]);
  const [change, setChange] = useState('Nothing is on the board yet.');

  function chalkUp() {
    const menu = new CanteenMenu(week[day++ % week.length]);
    const [first = 'nothing'] = menu.dishes;
    const dishBefore = blackboard.mainDish;

    function mainDish() {
      return first;
    }

    setDishes(menu.dishes);
    setChange(tellChange(menu, dishBefore));
    blackboard.mainDish = mainDish;
  }

  return (
    <>
      <p className="row">
        <button onClick={chalkUp}>Chalk up the next menu</button>
      </p>
      <ol>
        {dishes.map((dish) => (
          <li key={dish}>{dish}</li>
        ))}
      </ol>
      <p>
        <output>{change}</output>
      </p>
    </>
  );
}
