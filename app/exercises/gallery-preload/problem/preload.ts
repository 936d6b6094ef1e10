/** Held, so that the browser does not drop a picture halfway. */
const underWay: HTMLImageElement[] = [];

/** Fetches and decodes a picture that will be needed soon. */
export async function preload(address: string): Promise<boolean> {
  const image = new Image();
  image.src = address;
  underWay.push(image);
  try {
    await image.decode();
    return true;
  } catch {
    return false; // shown as missing when its turn comes
  }
}
