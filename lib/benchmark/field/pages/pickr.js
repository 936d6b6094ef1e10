// A theme editor with a colour picker.
import Pickr from '@simonwep/pickr';

class ThemeEditor {
  constructor(view) {
    this.swatches = ['#206', '#08c', '#fa0'];
    const el = view.appendChild(document.createElement('div'));
    // LEAK: `document` keeps listeners, which keep the picker
    this.pickr = Pickr.create({ el, theme: 'nano', default: '#08c', swatches: this.swatches });
    this.pickr.on('change', () => this.swatches.reverse());
  }
}

export async function open(view) {
  const editor = new ThemeEditor(view);
  await new Promise((resolve) => editor.pickr.on('init', resolve));
  return () => editor.pickr.destroyAndRemove();
}
