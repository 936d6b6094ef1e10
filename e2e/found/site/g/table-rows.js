window.openIt = () => {
  const row = document.querySelector('tbody').insertRow();
  row.insertCell().textContent = 'a cell, whose text is longer than its row';
};
