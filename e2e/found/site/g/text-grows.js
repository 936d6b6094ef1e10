const log = document.querySelector('p');
window.openIt = () => {
  log.textContent += 'opened the page once more, and the line stays for ever; '; // LEAK
};
