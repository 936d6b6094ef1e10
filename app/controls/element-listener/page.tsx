'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const seats = ['1A', '1B', '1C', '2A', '2B', '2C'];

class SeatPlan {
  readonly views = ballast(120, this); // DEMO: what one sees from every seat
  private readonly rows = ['in front', 'behind'];

  describe(seat: string) {
    return `Seat ${seat}, ${this.rows[seat.startsWith('1') ? 0 : 1]}.`;
  }
}

export default function SeatMap() {
  const map = useRef<HTMLUListElement>(null);
  const [choice, setChoice] = useState('');

  useEffect(() => {
    const plan = new SeatPlan();

    function chooseSeat({ target }: MouseEvent) {
      if (target instanceof HTMLButtonElement) setChoice(plan.describe(target.value));
    }

    // Nobody calls removeEventListener, and nobody has to: the list keeps chooseSeat, and nothing keeps the list.
    map.current?.addEventListener('click', chooseSeat);
  }, []);

  return (
    <>
      <ul className="tiles" ref={map}>
        {seats.map((seat) => (
          <li key={seat}>
            <button value={seat}>{seat}</button>
          </li>
        ))}
      </ul>
      <p>
        <output>{choice || 'No seat chosen.'}</output>
      </p>
    </>
  );
}
