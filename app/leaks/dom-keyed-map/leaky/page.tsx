'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { canary } from '@/lib/live/canary';

const houses = ['Quarry End', 'The Old Ferry House', 'Nº 7'];

function castPlate() {
  return canary(Object.assign(document.createElement('enamel-plate'), { glaze: ballast(100) })); // DEMO: the photographed enamel
}

/** How wide a plate was when it was new, in pixels; to measure it again would make the browser lay out again. */
const widths = new Map<Element, number>();

function firstWidth(plate: Element) {
  const width = widths.get(plate) ?? Math.ceil(plate.getBoundingClientRect().width);
  // LEAK: the module keeps widths, and widths keeps every plate that it has a number for
  widths.set(plate, width);
  return width;
}

export default function PlateWorkshop() {
  const bench = useRef<HTMLLIElement>(null);
  const [width, setWidth] = useState<number>();

  useEffect(() => {
    const plate = castPlate();
    plate.append(houses[0] ?? '');
    bench.current?.append(plate);
    return () => plate.remove();
  }, []);

  function letter(house: string) {
    const plate = bench.current?.firstElementChild;
    if (!plate) return;
    plate.replaceChildren(house);
    setWidth(firstWidth(plate));
  }

  return (
    <>
      <p className="row">
        {houses.map((house) => (
          <button key={house} onClick={() => letter(house)}>
            {house}
          </button>
        ))}
      </p>
      <ul className="tiles">
        <li ref={bench} />
      </ul>
      <p>
        The plate is cut to <output>{width ?? '…'}</output> pixels, the width of its first lettering.
      </p>
    </>
  );
}
