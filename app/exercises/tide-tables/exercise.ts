import type { Spot } from '@/lib/exercises/exercise';

export default {
  title: 'The tide, compared',
  level: 'spot',
  groups: ['closures'],
  lesson: 'scope-and-closures',
  brief: 'Both pages compare the tide with that of the last visit, and leave exactly one function behind for the next visit to call. One of them leaks.',
  symptom: 'The harbour’s screen shows one tide table and keeps hundreds.',
  answer: 'b',
  leaks: [{ name: 'TideTable', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'The function that is kept shares its scope with compare, which uses before: so each keeps the one before it, with its table.' }],
  choices: [
    { reason: 'Both, since the kept function could still use any variable of its effect.', isRight: false, because: 'A scope holds only those variables that some function made in it uses.' },
    { reason: 'a, since before is never set to null.', isRight: false, because: 'No function uses before after the effect, so it is not in the scope that lives on, and ends with the call.' },
    { reason: 'b, since the kept function has the same scope as compare, and compare uses before.', isRight: true, because: 'Functions made in one call share one scope. What one of them uses, all of them keep, and here that is the function of the last visit.' },
    { reason: 'b, since compare itself is kept.', isRight: false, because: 'compare is collected after the effect. The scope that it needed is not.' },
  ],
  hints: ['The kept functions are the same, word for word. What is in the scope around them?', 'Which variables of the effect are used by a function within it, on page a, and on page b?'],
} satisfies Spot;
