/** Analyses pixels in a worker. */

/** A request: RGBA, four bytes a pixel, as `ImageData.data` has them. */
export type Pixels = Uint8ClampedArray;

export interface Analysis {
  /** The number of pixels by brightness, from darkest to brightest, in 12 equal steps. */
  histogram: number[];
  /** The mean colour as a CSS value: `rgb(120 64 32)`. */
  average: string;
}

function analyse(pixels: Pixels): Analysis {
  const histogram = Array.from({ length: 12 }, () => 0);
  const sum = { red: 0, green: 0, blue: 0 };
  for (let at = 0; at < pixels.length; at += 4) {
    const red = pixels[at] ?? 0;
    const green = pixels[at + 1] ?? 0;
    const blue = pixels[at + 2] ?? 0;
    const brightness = 0.2126 * red + 0.7152 * green + 0.0722 * blue; // Rec. 709
    const step = Math.floor((brightness / 256) * histogram.length);
    histogram[step] = (histogram[step] ?? 0) + 1;
    sum.red += red;
    sum.green += green;
    sum.blue += blue;
  }
  const mean = [sum.red, sum.green, sum.blue].map((channel) => Math.round(channel / (pixels.length / 4)));
  return { histogram, average: `rgb(${mean.join(' ')})` };
}

self.onmessage = (request: MessageEvent<Pixels>) => {
  self.postMessage(analyse(request.data));
};
