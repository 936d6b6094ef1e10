import type { Graph, Reference, Thing } from './graph';

export interface Preset {
  id: string;
  name: string;
  /** What a reader should try. */
  hint: string;
  graph: Graph;
}

/**
 * Parses a graph: one string a row, with its cells separated by spaces and `.` for an empty one. The first cell of a
 * row is a variable. References: `a>B` strong, `a~B` weak.
 */
function drawn(picture: readonly string[], references: string): Graph {
  const things = picture.flatMap((line, row) =>
    line.split(/\s+/).flatMap((label, column): Thing[] => {
      if (label === '.') return [];
      const kind = column === 0 ? 'variable' : 'object';
      return [{ id: `${kind}-${label}`, kind, label, column, row }];
    }),
  );
  const idOf = (label: string) => things.find((one) => one.label === label)?.id ?? label;
  return {
    things,
    references: references.split(' ').map((text): Reference => {
      const [from = '', to = ''] = text.split(/[>~]/);
      return { from: idOf(from), to: idOf(to), ...(text.includes('~') && { isWeak: true }) };
    }),
  };
}

export const presets: readonly Preset[] = [
  {
    id: 'two-variables',
    name: 'Two variables, one object',
    hint: 'obj1 and obj2 hold the same object. Cut the reference of obj1 and collect: the object stays. Cut that of obj2 as well.',
    graph: drawn(['obj1 Alice', 'obj2 .'], 'obj1>Alice obj2>Alice'),
  },
  {
    id: 'cycle',
    name: 'A cycle nobody holds',
    hint: 'Mother and Child point at each other. Cut the reference of family: each still has a reference to it, and neither can be reached.',
    graph: drawn(['family Mother Child', 'pet Cat'], 'family>Mother Mother>Child Child>Mother pet>Cat'),
  },
  {
    id: 'detached-tree',
    name: 'A detached tree',
    hint: 'The page shows its body; the panel was removed from it. One kept leaf still holds the whole panel by its parent. Cut the reference of clicked.',
    graph: drawn(
      ['document Body List', '. . Item', '. Panel Title', 'clicked . Button'],
      'document>Body Body>List List>Item Item>List List>Body Panel>Title Panel>Button Title>Panel Button>Panel clicked>Button',
    ),
  },
  {
    id: 'weak',
    name: 'A WeakRef',
    hint: 'The variable peek holds a WeakRef, drawn dashed: it finds the picture while others keep it, and keeps nothing itself. Cut the reference of Album.',
    graph: drawn(['album Album Picture', 'peek . WeakRef'], 'album>Album Album>Picture peek>WeakRef WeakRef~Picture'),
  },
];
