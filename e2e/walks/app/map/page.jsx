'use client';

import { useEffect } from 'react';
import { List } from '../../ui/list';

class MapTile {
  points = new Array(2_000).fill(1.5);
}

const tiles = [];

export default function Map() {
  useEffect(() => {
    tiles.push(new MapTile());
  }, []);
  return <List title="Map" rows={['North', 'South']} />;
}
