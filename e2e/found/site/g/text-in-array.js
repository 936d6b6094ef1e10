const pages = ['', 'index'];
window.openIt = () => {
  pages[0] += `the visitor ${Math.random()} opened the page and nobody ever cuts this\n`.repeat(5); // LEAK
};
