import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, defaultHighlightStyle, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from '@codemirror/view';

export interface CodeEditor {
  /** Replaces the text if it differs. */
  show: (text: string) => void;
  /** Marks the line that runs next, and scrolls to it inside the editor. */
  mark: (line: number | null) => void;
  name: (label: string) => void;
  destroy: () => void;
}

const markLine = StateEffect.define<number | null>();
const current = Decoration.line({ class: 'cm-current' });

const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(lines, { effects, changes, state }) {
    const effect = effects.find((one) => one.is(markLine));
    if (!effect) return lines.map(changes);
    const line = effect.value;
    if (line === null || line > state.doc.lines) return Decoration.none;
    return Decoration.set([current.range(state.doc.line(line).from)]);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** CodeMirror's default style with the lab's colours: keywords and strings are emphasised, comments are muted. */
const colours: Readonly<Record<string, string>> = {
  '#708': 'var(--code-keyword)',
  '#a11': 'var(--code-string)',
  '#e40': 'var(--code-string)',
  '#940': 'var(--muted)',
};

const highlight = HighlightStyle.define(
  defaultHighlightStyle.specs.flatMap(({ tag, color }) => {
    const colour = typeof color === 'string' ? colours[color] : undefined;
    return colour ? [{ tag, color: colour }] : [];
  }),
);

/**
 * Creates an editor in an element. It has its accessible name from the start. `onChange` is called with the reader's
 * changes, not with those of `show`.
 */
export function createEditor(parent: HTMLElement, { label, text }: { label: string; text: string }, onChange: (text: string) => void): CodeEditor {
  let isShowing = false;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        indentOnInput(),
        bracketMatching(),
        javascript(),
        syntaxHighlighting(highlight),
        marked,
        EditorView.lineWrapping,
        keymap.of([...defaultKeymap, ...historyKeymap]), // Tab keeps its function in the page, so that the keyboard can leave the editor
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged && !isShowing) onChange(state.doc.toString());
        }),
      ],
    }),
  });
  const name = (wanted: string) => view.contentDOM.setAttribute('aria-label', wanted);
  name(label);
  return {
    name,
    show(wanted) {
      if (view.state.doc.toString() === wanted) return;
      isShowing = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: wanted } });
      isShowing = false;
    },
    mark(line) {
      view.dispatch({ effects: markLine.of(line) });
      if (line === null || line > view.state.doc.lines || view.hasFocus) return;
      const { top, bottom } = view.lineBlockAt(view.state.doc.line(line).from);
      const { scrollDOM } = view;
      if (top < scrollDOM.scrollTop) scrollDOM.scrollTop = top;
      else if (bottom > scrollDOM.scrollTop + scrollDOM.clientHeight) scrollDOM.scrollTop = bottom - scrollDOM.clientHeight;
    },
    destroy: () => view.destroy(),
  };
}
