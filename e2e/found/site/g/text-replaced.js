const texts = new Map([['report', '']]); let n = 0; const lines = [''];
window.openIt = () => { n++; texts.set('report', `row ${n}\n`.repeat(200 + (n % 4) * 30)); lines[0] = `x${n}`.repeat(300); };
