import type { Spot } from '@/lib/exercises/exercise';

export default {
  title: 'Tide comparison',
  level: 'spot',
  minutes: 5,
  groups: ['closures'],
  lesson: 'scope-and-closures',
  brief: 'Both pages compare the tide with that of the last visit, and leave exactly one function for the next visit to call. One of them leaks.',
  symptom: 'The harbour’s screen shows one tide table but retains hundreds.',
  answer: 'b',
  leaks: [{ name: 'TideTable', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'The kept function shares its scope with compare, which uses before. So each function retains the previous one, with its table.' }],
  choices: [
    { reason: 'Both, because the kept function could still use any variable of its effect.', isRight: false, because: 'A scope contains only the variables that a function created in it uses.' },
    { reason: 'a, because before is never set to null.', isRight: false, because: 'No function uses before after the effect, so it is not in the scope that is retained, and it ends with the call.' },
    { reason: 'b, because the kept function has the same scope as compare, and compare uses before.', isRight: true, because: 'Functions created in one call share one scope. A variable that one of them uses is retained by all of them: here it is the function of the last visit.' },
    { reason: 'b, because compare itself is retained.', isRight: false, because: 'compare is collected after the effect. The scope that it uses is not.' },
  ],
  hints: ['The code of the kept functions is identical. What is in the scope around them?', 'Which variables of the effect are used by a function within it, on page a, and on page b?'],
} satisfies Spot;
