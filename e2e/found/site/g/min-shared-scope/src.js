export function mount() {
  const enormousTable = Array.from({ length: 4000 }, (_, i) => ({ i }));
  const title = 'Report';
  const summarize = () => enormousTable.length;
  const onHashChange = () => { document.title = title + location.hash; };
  window.addEventListener('hashchange', onHashChange); // LEAK
  return summarize();
}
window.openIt = () => { document.body.dataset.sum = String(mount()); };
