import { expect, it } from 'vitest';
import { outline } from './outline';

const width = 32;
const height = 24;

/** A picture with the brightness of each pixel, 0 to 255. */
function picture(brightness: (x: number, y: number) => number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const level = brightness(x, y);
      pixels.set([level, level, level, 255], 4 * (y * width + x));
    }
  }
  return pixels;
}

const inkAt = (pixels: Uint8ClampedArray, x: number, y: number) => pixels[4 * (y * width + x)];

it('draws nothing for a picture of one colour', () => {
  const pixels = picture(() => 90);
  outline(pixels, width);
  expect(inkAt(pixels, 16, 12)).toBe(255);
});

it('draws a line only between a dark and a bright area', () => {
  const pixels = picture((x) => (x < 16 ? 20 : 230));
  outline(pixels, width);
  expect(inkAt(pixels, 16, 12)).toBeLessThan(60);
  expect(inkAt(pixels, 4, 12)).toBe(255);
  expect(inkAt(pixels, 28, 12)).toBe(255);
});

it('finds horizontal and vertical edges', () => {
  const pixels = picture((_, y) => (y < 12 ? 20 : 230));
  outline(pixels, width);
  expect(inkAt(pixels, 16, 12)).toBeLessThan(60);
  expect(inkAt(pixels, 16, 20)).toBe(255);
});

it('keeps the picture opaque', () => {
  const pixels = picture((x, y) => (x * y) % 256);
  outline(pixels, width);
  expect(pixels.filter((_, at) => at % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
});
