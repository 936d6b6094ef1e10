import type { HeapAnswer } from '../../exercise';

export default {
  accepts: ['RowHighlighter'],
  mistakes: [
    {
      names: ['InvoiceTable'],
      hint: 'This object is alive, but it has only the empty table body. Read the retainer path of a detached row, and look for the object that is on it.',
      isRival: true,
    },
    {
      names: ['SortOrder', 'ColumnWidths'],
      hint: 'No reference leads from this object to a row. Start at a detached row and go up.',
      isRival: true,
    },
    {
      names: ['Array'],
      hint: 'An array has the rows, but it is no class of the page. Which object has the array in a property?',
    },
    {
      names: ['HTMLTableRowElement', 'tr', 'td', 'tbody', 'table', 'HTMLTableElement'],
      hint: 'This is what is kept. The question is which object of the page keeps it: read the retainer path from the root down.',
    },
  ],
  otherwise: 'Open “Detached DOM”, select a <tr>, and read its retainer path from the root down.',
  explanation:
    'RowHighlighter notes each marked row in the array marked and never removes one. The table has removed its rows, but the array still references all 40, and each row keeps its cells. RowHighlighter must empty the array when the invoice is closed.',
  path: [
    { edge: '', name: 'window' },
    { edge: 'highlighter', name: 'RowHighlighter' },
    { edge: 'marked', name: 'Array' },
    { edge: '', name: '<tr>', isSuspect: true },
  ],
} satisfies HeapAnswer;
