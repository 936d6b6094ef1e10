let id = 1n; let hash = 0n;
window.openIt = () => { id += 1n; hash = BigInt.asUintN(2048, (hash * 1099511628211n) ^ BigInt(Date.now())) | (1n << 2047n); };
