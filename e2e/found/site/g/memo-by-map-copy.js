class Tile { constructor() { this.dots = Array.from({ length: 60 }, (_, i) => ({ i })); } }
const state = { tiles: new Map() }; let n = 0;
window.openIt = () => { const k = n++ % 28; if (!state.tiles.has(k)) state.tiles = new Map([...state.tiles, [k, new Tile()]]); };
