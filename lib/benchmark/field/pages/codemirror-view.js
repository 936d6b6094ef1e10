// A note in an editor.
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

class NoteEditor {
  constructor(view) {
    const state = EditorState.create({ doc: 'Buy milk.\n'.repeat(50) });
    // LEAK: `document` keeps a `selectionchange` listener, which keeps the editor's view
    this.editor = new EditorView({ state, parent: view });
  }
}

export function open(view) {
  const note = new NoteEditor(view);
  return () => note.editor.destroy();
}
