class Tile { constructor() { this.cells = Array.from({ length: 300 }, (_, at) => ({ at })); } }
const tiles = new Map();
onmessage = () => {
  tiles.set(tiles.size, new Tile());
  postMessage('done');
};
