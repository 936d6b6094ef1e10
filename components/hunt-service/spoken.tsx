/** A sentence in which what stands between backticks is code. */
export function Spoken({ sentence }: { sentence: string }) {
  return sentence.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part));
}
