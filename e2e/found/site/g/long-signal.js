const session = new AbortController();
class Search {
  constructor(signal) {
    this.rows = Array.from({ length: 200 }, (_, i) => ({ i }));
    this.stop = () => { this.rows.length = 0; };
    signal.addEventListener('abort', this.stop); // LEAK
  }
}
window.openIt = () => { new Search(session.signal); };
