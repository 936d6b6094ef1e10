import { createServer } from 'node:http';
import { Hunter, type Scenario, type Target } from 'leak-hunt';
import type { HuntResult } from 'leak-hunt/report';
import { listen } from '@/lib/tooling/listen';
import { expect, test } from '@/lib/catalogue/hunter-test';

/**
 * Tests hunts in many walks with one page and one snapshot: their verdicts must be those that each walk has alone, in any order,
 * also beside walks that break, load a document, or leave something behind that goes on.
 */

/** An app of one document. Each room is a function that a visit calls; `hall` is a start page with a state of its own. */
const app = `<!doctype html><title>Rooms</title><main></main><script>
  class Guest { name = 'guest'; }
  class Echo { text = 'echo'; }
  class Coat { }
  const kept = [];
  const [cars, list] = [[], []];
  const newHall = () => ({ coats: [], names: [], numbers: [] });
  let hall = newHall();
  const rooms = {
    keeps() { kept.push(new Guest()); },
    frees() { new Guest(); },
    listens() { const guest = new Guest(); addEventListener('resize', function onResize() { return guest; }); },
    rings() { const echoes = []; setInterval(() => { echoes.push(new Echo()); }, 20); },
    answers() { const echoes = []; addEventListener('bell', () => { echoes.push(new Echo()); }); },
    calls() { dispatchEvent(new Event('bell')); },
    hangsUp() { hall.coats.push(new Coat()); },
    tells() { hall.names.push(document.title + hall.names.length); },
    counts() { for (let i = 0; i < 20; i++) hall.numbers.push(i); },
    parks() { cars.push(new Coat()); },
    lists() { list.push('entry ' + list.length + document.title); },
    reloads() { location.reload(); },
    breaks() { throw new Error('the door is stuck'); },
  };
  function show() {
    if (location.pathname !== '/hall') {
      hall = newHall();
      cars.length = list.length = 0;
    }
    document.querySelector('main').innerHTML = '<h1>' + location.pathname + '</h1>';
  }
  addEventListener('popstate', show);
  show();
</script>`;

let close: () => Promise<void>;
let origin: string;
test.beforeAll(async () => {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(app));
  ({ origin, close } = await listen(server));
});
test.afterAll(() => close());

function target(room: string, start = '/'): Target {
  const walk: Scenario = {
    url: () => origin + start,
    action: (page) => page.evaluate(`rooms.${room}()`),
    back: async () => undefined,
    isPageLoaded: async () => true,
  };
  return { name: room, scenario: 'passes.memory.ts', walk, expected: null };
}

/** What each walk has alone: the verdict, and the leak's name and number. */
const alone: Record<string, string> = {
  keeps: 'leak Guest 1',
  frees: 'clean',
  listens: 'leak Guest 1',
  hangsUp: 'leak Coat 1',
  tells: 'leak (string) 1',
  counts: 'leak numbers (Array) 20',
  parks: 'leak Coat 1',
  lists: 'leak list (Array) 13',
  calls: 'clean',
  breaks: 'error',
  reloads: 'error',
};

function summaryOf({ verdict, leaks: [leak] }: HuntResult): string {
  return leak ? `${verdict} ${leak.name} ${leak.perVisit}` : verdict;
}

async function huntAll(hunter: Hunter, targets: readonly Target[]): Promise<{ found: Record<string, string>; ways: Record<string, string | undefined> }> {
  const results = await hunter.huntAll(targets);
  expect(results.map((result) => result.target)).toEqual(targets.map(({ name }) => name));
  return { found: Object.fromEntries(results.map((one) => [one.target, summaryOf(one)])), ways: Object.fromEntries(results.map((one) => [one.target, one.way])) };
}

function expected(targets: readonly Target[]): Record<string, string> {
  return Object.fromEntries(targets.map(({ name }) => [name, alone[name] ?? '']));
}

for (const order of [['frees', 'keeps', 'calls', 'listens'], ['listens', 'calls', 'keeps', 'frees']]) {
  test(`one pass settles ${order.join(', ')}`, async ({ hunter }) => {
    const targets = order.map((room) => target(room));
    const { found, ways } = await huntAll(hunter, targets);
    expect(found).toEqual(expected(targets));
    expect(new Set(Object.values(ways))).toEqual(new Set(['pass']));
  });
}

for (const bad of ['breaks', 'reloads']) {
  test(`a walk that ${bad} in the middle costs the others nothing`, async ({ hunter }) => {
    const targets = ['frees', 'keeps', bad, 'calls', 'listens'].map((room) => target(room));
    const { found, ways } = await huntAll(hunter, targets);
    expect(found).toEqual(expected(targets));
    expect(ways).toMatchObject({ frees: 'pass', keeps: 'pass', [bad]: 'alone', calls: 'pass', listens: 'pass' });
  });
}

test('a clean walk is not blamed for the interval that a walk before it has left', async ({ hunter }) => {
  const { found } = await huntAll(hunter, ['rings', 'frees', 'calls'].map((room) => target(room)));
  expect(found).toMatchObject({ frees: 'clean', calls: 'clean' });
});

test('a clean walk is not blamed for what the listeners of a walk before it keep', async ({ hunter }) => {
  const { found } = await huntAll(hunter, ['answers', 'calls', 'frees'].map((room) => target(room)));
  expect(found).toMatchObject({ calls: 'clean', frees: 'clean' });
});

for (const [what, room] of [['an object', 'hangsUp'], ['a text', 'tells'], ['numbers', 'counts'], ['an object in a list that is emptied', 'parks'], ['a text in a list that is emptied', 'lists']] as const) {
  test(`a leak in the state of a start page is found, although the next walk leaves that page: ${what}`, async ({ hunter }) => {
    const targets = [target('frees'), target('keeps'), target(room, '/hall'), target('calls'), target('listens')];
    const { found, ways } = await huntAll(hunter, targets);
    expect(found).toEqual(expected(targets));
    expect(ways).toMatchObject({ frees: 'pass', keeps: 'pass', [room]: 'alone', listens: 'pass' });
  });
}

test('with the option alone each walk has a page of its own', async () => {
  const hunter = new Hunter({ chromium: process.env.CHROMIUM_PATH ?? '', alone: true });
  try {
    const targets = ['frees', 'keeps'].map((room) => target(room));
    const { found, ways } = await huntAll(hunter, targets);
    expect(found).toEqual(expected(targets));
    expect(ways).toEqual({ frees: 'alone', keeps: 'alone' });
  } finally {
    await hunter.close();
  }
});
