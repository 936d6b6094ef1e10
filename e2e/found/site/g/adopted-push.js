let n = 0;
window.openIt = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.x${n++} { color: teal }`);
  document.adoptedStyleSheets.push(sheet); // LEAK
};
