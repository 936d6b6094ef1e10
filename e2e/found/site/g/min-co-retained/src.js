class LedgerView { constructor() { this.cells = Array.from({ length: 300 }, (_, i) => ({ i })); } draw() { return this.cells.length; } }
export function mount() {
  const ledger = new LedgerView();
  const auditRows = Array.from({ length: 2000 }, (_, i) => ({ i }));
  const refresh = () => { ledger.draw(); auditRows.length; };
  document.addEventListener('visibilitychange', refresh); // LEAK
  return auditRows.length;
}
window.openIt = () => { document.title = String(mount()); };
