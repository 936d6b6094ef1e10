import { limits } from './limits';

/** What the fragment of a URL opens in the stepper. */
export interface StepLink {
  /** The name of the program. */
  id: string;
  step: number;
  /** The reader's own version of the program; null for the program itself. */
  source: string | null;
  /** Whether the fragment contains a version that cannot be read. */
  isBroken: boolean;
}

/** The fragment that opens a step of a program: `#run=<program>,<step>`, and after it the reader's own version, if there is one. */
export function linkTo({ id, step, source }: Pick<StepLink, 'id' | 'step' | 'source'>): string {
  return `#run=${id},${step}${source === null ? '' : `,${encode(source)}`}`;
}

/** Reads a fragment. Returns null if it opens no step. Never throws: a fragment can contain anything. */
export function readLink(fragment: string): StepLink | null {
  const [, id, step, code] = /^#run=([\w-]+),(\d{1,9})(?:,([^]*))?$/.exec(fragment) ?? [];
  if (id === undefined) return null;
  const source = code === undefined ? null : decode(code);
  return { id, step: Number(step), source, isBroken: code !== undefined && source === null };
}

/** Encodes a text as base64 with the letters that a URL can contain. */
function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text; null if it is not encoded correctly, is longer than a program can be, or contains control characters. */
function decode(code: string): string | null {
  if (!/^[\w-]*$/.test(code) || code.length > limits.source * 4) return null;
  try {
    const letters = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
    return text.length > limits.source || /[\0-\x08\x0e-\x1f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}
