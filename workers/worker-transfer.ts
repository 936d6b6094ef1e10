/** Simulates the erosion of hills by rain, in a worker. */

/** Heights row by row, each row `across` long. */
export interface Hills {
  heights: Float64Array<ArrayBuffer>;
  across: number;
}

/** The heights after the rain. Their buffer is always transferred back. */
export type Worn = Float64Array<ArrayBuffer>;

const showers = 40;

/** Each shower moves a part of every slope down to the lower of two neighbours. */
function wearDown({ heights, across }: Hills): Worn {
  for (let shower = 0; shower < showers; shower++) {
    for (const step of [1, across]) {
      for (let at = step; at < heights.length; at++) {
        const carried = ((heights[at] ?? 0) - (heights[at - step] ?? 0)) / 4;
        heights[at] = (heights[at] ?? 0) - carried;
        heights[at - step] = (heights[at - step] ?? 0) + carried;
      }
    }
  }
  return heights;
}

self.onmessage = ({ data }: MessageEvent<Hills>) => {
  const worn = wearDown(data);
  self.postMessage(worn, { transfer: [worn.buffer] });
};
