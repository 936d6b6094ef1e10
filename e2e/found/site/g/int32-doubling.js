let ids = new Int32Array(32), used = 0;
function push(v) { if (used === ids.length) { const old = ids;
    ids = new Int32Array(old.length * 2);
    ids.set(old); } ids[used++] = v; }
window.openIt = () => { for (let i = 0; i < 90; i++) push(i); };
