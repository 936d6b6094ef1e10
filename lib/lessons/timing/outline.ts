const softenings = 3;

/**
 * Replaces a picture by a drawing of its edges, in place: it blurs the picture a few times and then draws only the
 * edges, dark on white. It is expensive on purpose, and the work is the same on every thread.
 * @param pixels RGBA, four bytes a pixel, row by row, as `ImageData.data` has them
 * @param width pixels in a row
 */
export function outline(pixels: Uint8ClampedArray, width: number): void {
  const grey = greyOf(pixels);
  const height = grey.length / width;
  for (let round = 0; round < softenings; round++) soften(grey, width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isInside = x > 0 && y > 0 && x < width - 1 && y < height - 1;
      const ink = isInside ? 255 - 3 * steepness(grey, y * width + x, width) : 255;
      const at = 4 * (y * width + x);
      pixels[at] = pixels[at + 1] = pixels[at + 2] = ink;
    }
  }
}

/** The brightness of each pixel by Rec. 709. */
function greyOf(pixels: Uint8ClampedArray): Float32Array {
  const grey = new Float32Array(pixels.length / 4);
  for (let at = 0; at < grey.length; at++) {
    const [red = 0, green = 0, blue = 0] = [pixels[4 * at], pixels[4 * at + 1], pixels[4 * at + 2]];
    grey[at] = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  return grey;
}

/**
 * Blurs the picture: mixes each pixel, except at the border, with its neighbours, first along the rows, then along the
 * columns.
 */
function soften(grey: Float32Array, width: number): void {
  for (const step of [1, width]) {
    for (let row = width; row < grey.length - width; row += width) {
      for (let at = row + 1; at < row + width - 1; at++) {
        grey[at] = ((grey[at - step] ?? 0) + 2 * (grey[at] ?? 0) + (grey[at + step] ?? 0)) / 4;
      }
    }
  }
}

/** The gradient of the brightness at a pixel, by Sobel's operator. */
function steepness(grey: Float32Array, at: number, width: number): number {
  const around = (dx: number, dy: number) => grey[at + dx + dy * width] ?? 0;
  const across = around(1, -1) + 2 * around(1, 0) + around(1, 1) - around(-1, -1) - 2 * around(-1, 0) - around(-1, 1);
  const down = around(-1, 1) + 2 * around(0, 1) + around(1, 1) - around(-1, -1) - 2 * around(0, -1) - around(1, -1);
  return Math.hypot(across, down);
}
