function addTheme(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; // LEAK
}
let n = 0;
window.openIt = () => addTheme(`.x${n++} { color: teal }`);
