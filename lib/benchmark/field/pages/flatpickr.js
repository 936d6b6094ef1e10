// A booking form with a date picker.
import flatpickr from 'flatpickr';

class BookingForm {
  constructor(view) {
    this.nights = Array.from({ length: 30 }, (_, night) => ({ night, price: 80 + night }));
    this.input = view.appendChild(document.createElement('input'));
    // LEAK: `document` keeps a `focus` listener, which keeps the instance and its calendar
    this.picker = flatpickr(this.input, { minDate: 'today', onChange: () => this.quote() });
  }

  quote() {
    this.input.title = `${this.nights[0].price} a night`;
  }
}

export function open(view) {
  const form = new BookingForm(view);
  return () => form.picker.destroy();
}
