import type { Pair } from '@/lib/catalogue/case';

export default {
  title: 'Weather vane',
  cause: 'A removal that does not match',
  group: 'listeners',
  feature: 'A weather vane that turns to the pointer',
  mechanism: 'The cleanup passes a newly created function to removeEventListener. Window does not have this function as a listener, so nothing is removed and no error is reported. Window retains the bound function and the vane that it is bound to.',
  symptom: 'Pointer movements cause more work with every visit, although the code contains a cleanup.',
  keeps: { name: 'WeatherVane', kind: 'object', perVisit: 1 },
  path: ['window', 'pointermove listener', 'bound function', 'WeatherVane'],
  fix: 'The method is bound once, and the same bound function is added and removed.',
  prevent: 'The type, the function and the capture flag must be the same. Store the function in a variable before you add it, or pass an AbortSignal and abort it.',
  linter: 'react-web-api/no-leaked-event-listener',
  links: [
    { label: 'MDN: matching event listeners for removal', href: 'https://developer.mozilla.org/en-US/docs/Web/API/EventTarget/removeEventListener#matching_event_listeners_for_removal' },
    { label: 'DOM: removing an event listener', href: 'https://dom.spec.whatwg.org/#dom-eventtarget-removeeventlistener' },
    { label: 'MDN: Function.prototype.bind', href: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Function/bind' },
  ],
} satisfies Pair;
