/** What a Markdown text claims that a test can check: its links, its code, and its headings as GitHub links to them. */
export interface Claims {
  /** The targets of links and pictures, as written. */
  links: string[];
  /** Inline code, on one line; code that is the end of the link it stands in is that link's matter. */
  codes: string[];
  /** The bodies of fenced blocks, with their language. */
  blocks: { language: string; body: string }[];
  /** The anchors of the headings. */
  anchors: Set<string>;
}

const fence = /^( *)```(\w*)\n([\s\S]*?)^\1```/gm;

/** Reads the Markdown that these documents use: fences of three backticks, inline code of one, inline links. */
export function claimsOf(text: string): Claims {
  const blocks = [...text.matchAll(fence)].map(([, , language = '', body = '']) => ({ language, body }));
  const prose = text.replace(fence, '').replace(/<!--[\s\S]*?-->/g, '');
  return {
    links: [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
    codes: [...withoutLinkNames(prose).matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replace(/\s+/g, ' ')),
    blocks,
    anchors: new Set([...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))),
  };
}

function withoutLinkNames(prose: string): string {
  return prose.replace(/\[`([^`]+)`\]\(([^)\s]+)\)/g, (whole, name: string, target: string) => (target.endsWith(name) ? '' : whole));
}

/** The anchor that GitHub gives a heading: lower case, without punctuation, hyphens for spaces. */
function anchorOf(heading: string): string {
  return heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
}

/** One command of a text: its words, with what ends it (a comment, a pipe, the next command) cut off. */
export function commandsIn(text: string, start: RegExp): string[] {
  const lines = text.replace(/\\\n\s*/g, ' ').split('\n');
  return lines.flatMap((line) => [...line.matchAll(start)].map(({ index }) => (/^[^#|;&)]*/.exec(line.slice(index)) ?? [''])[0].trim()));
}
