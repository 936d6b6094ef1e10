/** Characters that move the cursor, end a line or turn the order of the letters: the controls of C0 and C1, and those of bidirectional text. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const known: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Text of a page or a scenario for one line of a terminal: control characters are written out, as `\x1b` or `\n`. A class may
 * have any name, and an escape code in it could otherwise clear the verdict or set the window's title.
 */
export function printable(text: string): string {
  return text.replace(unprintable, (sign) => {
    const code = sign.charCodeAt(0).toString(16);
    return known[sign] ?? (code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`);
  });
}
