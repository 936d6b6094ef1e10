import { expect, test } from 'vitest';
import { smallSnapshot } from '../heap/fixtures';
import { Reachability } from '../heap/reachability';
import { at, type Snapshot } from '../heap/snapshot';
import { withoutVueDevtools } from './vue';

const nodes = { root: 0, buffer: 1, note: 2, event: 3, args: 4, app: 5, component: 6, list: 7 };

/** A buffer with one note, `{ event, args: [app, component] }`; and a list of the page's own that may keep the component, too. */
function buffered(event: string, { isInList = false, appFields = ['_component', '_context'] } = {}): Snapshot {
  return smallSnapshot(
    [
      ['synthetic', '', 1], ['object', 'Array', 3], ['object', 'Object', 5], ['string', event, 7],
      ['object', 'Array', 9], ['object', 'Object', 11], ['object', 'Component', 13], ['object', 'Array', 15],
    ],
    [
      [nodes.root, nodes.buffer], [nodes.root, nodes.list], [nodes.buffer, nodes.note],
      [nodes.note, nodes.event, 'property', 'event'], [nodes.note, nodes.args, 'property', 'args'],
      [nodes.args, nodes.app], [nodes.args, nodes.component],
      ...appFields.map((field) => [nodes.app, nodes.list, 'property', field] as const),
      ...(isInList ? [[nodes.list, nodes.component] as const] : []),
    ],
  );
}

const reached = (snapshot: Snapshot) => {
  const marked = new Reachability(snapshot).byThePage();
  return Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, at(marked, node) === 1]));
};

test('objects that only the devtools buffer retains are unreachable, and so are its events', () => {
  const before = reached(buffered('component:added'));
  expect(before).toMatchObject({ note: true, component: true });
  expect(reached(withoutVueDevtools(buffered('component:added')))).toEqual({
    root: true, buffer: true, list: true, note: false, event: false, args: false, app: false, component: false,
  });
});

test('objects that the page also retains stay reachable', () => {
  expect(reached(withoutVueDevtools(buffered('component:updated', { isInList: true })))).toMatchObject({ note: false, component: true });
});

test('a page’s own list of events does not change', () => {
  expect(reached(withoutVueDevtools(buffered('order:added')))).toMatchObject({ note: true, component: true });
  expect(reached(withoutVueDevtools(buffered('component:added', { appFields: ['_component'] })))).toMatchObject({ note: true, component: true });
});
