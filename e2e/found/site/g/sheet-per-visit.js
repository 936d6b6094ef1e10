// Innocent: every visit has a style sheet of its own, with many rules, and takes it away again.
async function openIt() {
  const sheet = document.head.appendChild(document.createElement('style')).sheet;
  for (let i = 0; i < 60; i++) sheet.insertRule(`.row-${i} { order: ${i} }`, i);
  const wide = sheet.cssRules[sheet.insertRule('@media (min-width: 1px) {}', 60)];
  for (let i = 0; i < 20; i++) wide.insertRule(`.row-${i} { opacity: 1 }`, i);
  await new Promise(requestAnimationFrame);
  sheet.ownerNode.remove();
}
