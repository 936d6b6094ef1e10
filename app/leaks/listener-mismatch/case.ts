import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'A removal that does not match',
  group: 'listeners',
  feature: 'A weather vane that turns to the pointer',
  mechanism: 'The cleanup hands removeEventListener a function it has just made; window has never seen that one, so nothing is removed, nothing is said, and window keeps the bound function and the vane it is bound to.',
  symptom: 'Moving the pointer gets heavier with every visit, although the code has a cleanup and every review sees it.',
  keeps: { name: 'WeatherVane', kind: 'object', perVisit: 1 },
  path: ['window', 'pointermove listener', 'bound function', 'WeatherVane'],
  fix: 'The method is bound once, and the same function is added and removed.',
  prevent: 'Type, function and capture flag must all be the same: name the function before you add it, or pass a signal and abort it, which cannot miss.',
  linter: 'react-web-api/no-leaked-event-listener',
  links: [
    { label: 'MDN: matching event listeners for removal', href: 'https://developer.mozilla.org/en-US/docs/Web/API/EventTarget/removeEventListener#matching_event_listeners_for_removal' },
    { label: 'DOM: removing an event listener', href: 'https://dom.spec.whatwg.org/#dom-eventtarget-removeeventlistener' },
    { label: 'MDN: Function.prototype.bind', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Function/bind' },
  ],
} satisfies Pair;
