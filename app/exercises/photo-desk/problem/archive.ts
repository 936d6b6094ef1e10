export interface Photo {
  name: string;
  hue: number;
}

export const archive: readonly Photo[] = [
  { name: 'Harbour at six', hue: 215 },
  { name: 'Market, rain', hue: 95 },
];

const captions = new Map<string, string>();

/** What stands under a photograph; put together once. */
export function captionOf({ name, hue }: Photo): string {
  const known = captions.get(name);
  if (known !== undefined) return known;
  const caption = `${name}. Mostly ${hue > 180 ? 'blue' : 'green'}.`;
  captions.set(name, caption);
  return caption;
}

/** The file of a photograph. */
export function fileOf({ hue }: Photo): Blob {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="180"><path fill="hsl(${hue} 45% 55%)" d="M0 0h300v180H0z"/><path fill="hsl(${hue} 45% 35%)" d="M0 120l90-50 80 60 60-30 70 40v40H0z"/></svg>`;
  return new Blob([picture], { type: 'image/svg+xml' });
}
