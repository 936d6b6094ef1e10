const logs = new Map([['session', '']]);
window.openIt = () => {
  logs.set('session', logs.get('session') + `${new Date().toISOString()} the page was opened by a visitor\n`.repeat(8)); // LEAK
};
