/** International Morse code, letters only. */
const code = '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..'.split(' ');
const firstLetter = 'A'.charCodeAt(0);

/** One sign a letter; what is no letter becomes a pause, ''. */
export function toMorse(text: string): string[] {
  return Array.from(text.toUpperCase(), (letter) => code[letter.charCodeAt(0) - firstLetter] ?? '');
}

/** The letter of a sign; a pause is a space. */
export function fromMorse(sign: string): string {
  const at = code.indexOf(sign);
  return at < 0 ? ' ' : String.fromCharCode(firstLetter + at);
}
