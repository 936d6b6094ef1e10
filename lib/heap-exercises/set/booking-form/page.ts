import { element, showPage } from '../../specimen';

/** Knows where the keyboard focus was, so that a dialog can give it back. */
class FocusKeeper {
  private last: HTMLElement | undefined;

  note(target: HTMLElement): void {
    this.last = target;
  }

  giveBack(): void {
    if (this.last?.isConnected) this.last.focus();
  }
}

const focus = new FocusKeeper();
const content = showPage('Booking', { 'Open the form': open, 'Close the form': close });

function field(id: string, label: string): HTMLElement {
  const row = element('p');
  const name = element('label', label);
  name.htmlFor = id;
  const input = element('input');
  input.id = id;
  row.append(name, input);
  return row;
}

function open(): void {
  const form = element('form');
  const fields = { 'first-name': 'First name', 'last-name': 'Last name', 'street': 'Street', 'town': 'Town', 'seat-wish': 'Seat', 'meal': 'Meal', 'bags': 'Bags', 'phone': 'Phone' };
  for (const [id, label] of Object.entries(fields)) form.append(field(id, label));
  content.replaceChildren(form);
  const meal = form.querySelector<HTMLElement>('#meal');
  if (meal) focus.note(meal);
}

function close(): void {
  content.replaceChildren();
  focus.giveBack();
}
