import { element, showPage } from '../../specimen';

class SortOrder {
  column = 'date';
  isDescending = true;
}

class ColumnWidths {
  readonly pixels = [120, 340, 90];
}

/** Remembers which rows are marked, so that all marks can be removed at once. */
class RowHighlighter {
  private readonly marked: HTMLTableRowElement[] = [];

  mark(row: HTMLTableRowElement): void {
    row.className = 'marked';
    this.marked.push(row);
  }
}

class InvoiceTable {
  readonly body = element('tbody');
  readonly sorting = new SortOrder();
  readonly widths = new ColumnWidths();

  open(): void {
    for (let item = 1; item <= 40; item++) {
      const row = this.body.insertRow();
      row.append(element('td', `Item ${item}`), element('td', `${item * 12} EUR`));
      highlighter.mark(row);
    }
  }

  close(): void {
    this.body.replaceChildren();
  }
}

const highlighter = new RowHighlighter();
const invoice = new InvoiceTable();
const content = showPage('Invoice', { 'Open the invoice': () => invoice.open(), 'Close the invoice': () => invoice.close() });
const table = element('table');
table.append(invoice.body);
content.append(table);
