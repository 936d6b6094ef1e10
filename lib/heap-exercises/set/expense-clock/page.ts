import { element, showPage } from '../../specimen';

class ReceiptScan {
  readonly pixels = new Array<number>(20_000).fill(0.25);
}

const content = showPage('Expenses', { 'Open the report': open, 'Close the report': close });

/** Opens a report. The clock shows how long it has been open, and the button shows its size. */
function open(): void {
  const label = 'Open for ';
  let seconds = 0;
  const shown = element('output');
  const sheets = Array.from({ length: 3 }, () => new ReceiptScan());
  const button = element('button', 'Show the size');

  function showSize(): void {
    button.textContent = `${sheets.reduce((sum, { pixels }) => sum + pixels.length, 0)} pixels`;
  }

  function tick(): void {
    seconds++;
    shown.textContent = `${label}${seconds} s`;
  }

  button.addEventListener('click', showSize);
  setInterval(tick, 60_000);
  content.replaceChildren(shown, button);
}

function close(): void {
  content.replaceChildren();
}
