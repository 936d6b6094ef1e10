// A trailer in a player.
import videojs from 'video.js';

class Trailer {
  constructor(view) {
    this.chapters = Array.from({ length: 40 }, (_, second) => ({ second, title: `scene ${second}` }));
    const element = view.appendChild(Object.assign(document.createElement('video'), { id: 'trailer' }));
    // LEAK: `window` keeps a listener of the player's resize manager, which keeps the player
    this.player = videojs(element, { controls: true, width: 320 });
    this.player.on('timeupdate', () => this.mark());
  }

  mark() {
    this.now = this.chapters.findLast(({ second }) => second <= this.player.currentTime());
  }
}

export async function open(view) {
  const trailer = new Trailer(view);
  await new Promise((resolve) => trailer.player.ready(resolve));
  return () => trailer.player.dispose();
}
