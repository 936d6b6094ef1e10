class Feed { seen = new Set(); mark(ids) {
    this.seen = new Set([...this.seen, ...ids]); // LEAK
  } }
const feed = new Feed();
let n = 0;
window.openIt = () => feed.mark([n++, n++, n++, n++, n++]);
