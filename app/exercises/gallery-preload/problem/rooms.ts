export interface Room {
  name: string;
  picture: string;
}

function draw(wall: string, floor: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><path fill="${wall}" d="M0 0h320v140H0z"/><path fill="${floor}" d="M0 140h320v60H0z"/><path fill="white" d="M130 40h60v60h-60z"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export const rooms: readonly Room[] = [
  { name: 'Kitchen', picture: draw('lightyellow', 'peru') },
  { name: 'Bathroom', picture: draw('lightcyan', 'slategrey') },
  { name: 'Bedroom', picture: draw('lavender', 'rosybrown') },
  { name: 'Balcony', picture: draw('skyblue', 'darkseagreen') },
];

/** The room `steps` further on; after the last comes the first. */
export function roomAt(place: number): Room {
  const room = rooms[((place % rooms.length) + rooms.length) % rooms.length];
  if (!room) throw new Error('An apartment has at least one room.');
  return room;
}
