const pool = [0, 1, 2, 3].map((number) => new Worker(`worker-pool-tiles.js?${number}`));
let visits = 0;
window.openIt = async () => {
  const worker = pool[visits++ % pool.length];
  worker.postMessage('tile');
  await new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }));
};
