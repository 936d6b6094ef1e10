import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Canteen menu',
  cause: 'A chain of closures',
  group: 'closures',
  feature: 'A canteen blackboard that says what the new menu replaces',
  mechanism: 'Every menu replaces a function on the blackboard. The new function shares its scope with another function that uses the old one, so the newest function retains the previous one, and so on back to the first.',
  symptom: 'Only one function is registered at any time, but the heap grows by one menu each time it is replaced, and the retainer path gets longer.',
  keeps: { name: 'CanteenMenu', kind: 'object', perVisit: 1 },
  path: ['module', 'blackboard', 'mainDish, the newest', 'the scope that it shares with tellChange', 'dishBefore, the function of the previous menu', 'its scope', 'menu', 'CanteenMenu'],
  fix: 'The function that compares two menus is declared in the module and receives both as arguments, so the scope of the registered function contains only the string that it returns.',
  prevent: 'If a function replaces another one, read the old one in a different scope, before you create the new one. Store what you need from it as a value.',
  linter: null,
  links: [
    { label: 'Meteor: an interesting kind of JavaScript memory leak', href: 'https://blog.meteor.com/an-interesting-kind-of-javascript-memory-leak-8b47d2e7f156' },
    { label: 'V8: which variables live in a context', href: 'https://v8.dev/blog/preparser' },
    { label: 'MDN: closures', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Closures' },
  ],
} satisfies Pair;
