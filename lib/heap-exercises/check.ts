import type { HeapAnswer } from './exercise';

/** What a learner is told about an answer. A hint never has the answer. */
export type Judgement = { isRight: true } | { isRight: false; hint: string };

/** A longer text is no answer: it could list every name of the heap. */
const maxWords = 15;

/**
 * Compares what a learner has typed with the answer of an exercise.
 *
 * A name may be written in any case, with or without its punctuation and object id, in one word or in several, and in a
 * short sentence: `RowHighlighter`, `the "row highlighter" @4711`, `class RowHighlighter`.
 */
export function judge({ accepts, mistakes, otherwise }: Pick<HeapAnswer, 'accepts' | 'mistakes' | 'otherwise'>, typed: string): Judgement {
  const words = wordsOf(typed);
  if (words.length === 0) return { isRight: false, hint: 'Type an answer first.' };
  if (words.length > maxWords) return { isRight: false, hint: `Give one answer, in at most ${maxWords} words.` };
  const rest = [...accepts].sort((a, b) => b.length - a.length).map((accepted) => without(words, accepted)).find((left) => left !== undefined);
  const mistake = mistakes.find(({ names, isRival }) => (rest === undefined || isRival) && names.some((name) => without(rest ?? words, name) !== undefined));
  if (rest === undefined) return { isRight: false, hint: mistake?.hint ?? otherwise };
  const isNumber = accepts.some((accepted) => /^\d+$/.test(accepted));
  if (mistake || (isNumber && rest.some((word) => /^\d+$/.test(word)))) return { isRight: false, hint: 'This names more than one. Give one answer.' };
  return { isRight: true };
}

/** The words of a text in lower case. Object ids, such as `@4711`, are left out. */
function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().replace(/@\d+/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Finds a name in a list of words. `rowhighlighter` and `row highlighter` are the same name.
 * @returns the other words; undefined if the name is not there
 */
function without(words: readonly string[], name: string): string[] | undefined {
  const wanted = wordsOf(name).join('');
  for (let from = 0; from < words.length; from++) {
    let run = '';
    for (let to = from; to < words.length && run.length < wanted.length; to++) {
      run += words[to] ?? '';
      if (run === wanted) return [...words.slice(0, from), ...words.slice(to + 1)];
    }
  }
  return undefined;
}
