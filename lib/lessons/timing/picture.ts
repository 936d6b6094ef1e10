/**
 * Paints a landscape of a sky, ridges and circular trees. It is the same every time, and has enough detail for a
 * filter.
 */
export function paintLandscape(pen: CanvasRenderingContext2D, width: number, height: number): void {
  const sky = pen.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, 'rgb(116 150 190)');
  sky.addColorStop(1, 'rgb(240 222 196)');
  pen.fillStyle = sky;
  pen.fillRect(0, 0, width, height);
  for (let ridge = 1; ridge <= 5; ridge++) {
    pen.fillStyle = `rgb(${120 - ridge * 18} ${138 - ridge * 17} ${150 - ridge * 20})`;
    pen.beginPath();
    pen.moveTo(0, height);
    for (let x = 0; x <= width; x += width / 200) pen.lineTo(x, ridgeAt(x / width, ridge) * height);
    pen.lineTo(width, height);
    pen.fill();
  }
  const random = sequence();
  for (let tree = 0; tree < 300; tree++) {
    const [x, y] = [random() * width, (0.78 + 0.22 * random()) * height];
    pen.fillStyle = `rgb(${30 + 60 * random()} ${70 + 70 * random()} ${40 + 30 * random()})`;
    pen.beginPath();
    pen.arc(x, y, (0.006 + 0.014 * random()) * width, 0, 2 * Math.PI);
    pen.fill();
  }
}

/** The distance of a ridge from the top; both values are from 0 to 1. */
function ridgeAt(x: number, ridge: number): number {
  return 0.25 + 0.11 * ridge + 0.07 * Math.sin(x * (5 + ridge) + ridge) + 0.03 * Math.sin(x * 23 * ridge);
}

/** A pseudo-random number generator with a fixed seed (Park and Miller), from 0 to 1. */
function sequence(): () => number {
  let state = 20_201;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
