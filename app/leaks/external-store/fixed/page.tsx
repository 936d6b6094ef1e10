'use client';

import { useSyncExternalStore } from 'react';
import { ballast } from '@/lib/live/ballast';
import { bid, follow, highestBid } from '../auction';

class LotCatalogue {
  readonly plates = ballast(130, this); // DEMO: photographs of every lot
  private readonly ours = ['Brass sextant'];

  shows(lot: string) {
    return this.ours.includes(lot);
  }
}

function readBid() {
  return highestBid('Brass sextant');
}

function subscribe(render: () => void) {
  const catalogue = new LotCatalogue();

  function hearBid(lot: string) {
    if (catalogue.shows(lot)) render();
  }

  // FIX: React gets the way out of the auction, and takes it when the room is left
  return follow(hearBid);
}

export default function AuctionRoom() {
  const price = useSyncExternalStore(subscribe, readBid, readBid);

  function bidForSextant() {
    bid('Brass sextant');
  }

  function bidForChessSet() {
    bid('Chess set, one pawn missing');
  }

  return (
    <>
      <p>
        Brass sextant, signed, in its box: <output>{price} crowns</output>
      </p>
      <p className="row">
        <button onClick={bidForSextant}>Bid for the sextant</button>
        <button onClick={bidForChessSet}>Bid for something else</button>
      </p>
    </>
  );
}
