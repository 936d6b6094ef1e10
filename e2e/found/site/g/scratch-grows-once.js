let scratch = new Float32Array(64); let n = 0;
window.openIt = () => { n++; const need = 64 + (n % 7) * 100; if (scratch.length < need) scratch = new Float32Array(need); scratch.fill(n, 0, need); };
