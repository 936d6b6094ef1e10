let open = { tabs: {} }; let n = 0;
const add = (s, id) => ({ ...s, tabs: { ...s.tabs, [id]: { id, rows: Array.from({ length: 50 }, (_, i) => ({ i })) } } });
window.openIt = () => {
  open = add(open, 'tab' + n++);
};
