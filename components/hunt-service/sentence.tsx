/** A sentence; text between backticks is shown as code. */
export function Sentence({ sentence }: { sentence: string }) {
  return sentence.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part));
}
