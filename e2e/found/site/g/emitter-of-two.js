class Emitter {
  #handlers = {};
  on(name, handler) { (this.#handlers[name] ??= []).push(handler); }
  off(name, handler) { this.#handlers[name] = this.#handlers[name].filter((other) => other !== handler); }
}
const app = new Emitter();
class Cart {
  constructor() {
    this.rows = Array.from({ length: 60 }, () => ({}));
    this.total = () => this.rows.length;
    this.tax = () => this.rows;
    app.on('price', this.total);
    app.on('tax', this.tax);
  }
}
window.openIt = () => { const cart = new Cart(); app.off('tax', cart.tax); };
