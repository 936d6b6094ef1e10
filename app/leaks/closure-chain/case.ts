import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Closures in a chain',
  group: 'closures',
  feature: 'A canteen blackboard that says what the new menu replaces',
  mechanism: 'Every menu replaces a function on the blackboard, and the new function shares its scope with a sibling that uses the old one: so the newest function keeps the one before, that one the one before it, back to the first.',
  symptom: 'Only one function is ever registered, and it is replaced every time, yet the heap grows by a menu each time; the retainer path gets longer and longer.',
  keeps: { name: 'CanteenMenu', kind: 'object', perVisit: 1 },
  path: ['module', 'blackboard', 'mainDish, the newest', 'the scope it shares with tellChange', 'dishBefore, the function of the menu before', 'its scope', 'menu', 'CanteenMenu'],
  fix: 'The function that compares two menus is declared in the module and gets both as arguments, so the scope of the function that is kept holds only the word it returns.',
  prevent: 'Where a function replaces another one, read the old one before you make the new one, and in another scope; what must be remembered of it, remember as a value.',
  linter: null,
  links: [
    { label: 'Meteor: an interesting kind of JavaScript memory leak', href: 'https://blog.meteor.com/an-interesting-kind-of-javascript-memory-leak-8b47d2e7f156' },
    { label: 'V8: which variables live in a context', href: 'https://v8.dev/blog/preparser' },
    { label: 'MDN: closures', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Closures' },
  ],
} satisfies Pair;
