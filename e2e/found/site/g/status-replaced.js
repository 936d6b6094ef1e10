const log = document.querySelector('p');
let n = 0;
window.openIt = () => { log.textContent = `opened ${n++} times`; document.body.dataset.count = String(n); document.body.className = n % 2 ? 'odd' : 'even'; };
