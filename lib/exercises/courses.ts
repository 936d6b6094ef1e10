import { lexer, type Tokens } from 'marked';

/* The courses of the trainer's guide (app/exercises/GUIDE.md): each of its tables with a column "minutes". */

/** One part of a course. The texts are Markdown. */
interface CoursePart {
  /** Such as "Day 1"; null in a course of one day. */
  day: string | null;
  minutes: number;
  what: string;
  /** Notes for the trainer; empty if the guide has none. */
  notes: string;
}

export interface Course {
  title: string;
  parts: CoursePart[];
}

/** What the texts of a course may name, with the addresses of the pages. */
export interface Linked {
  /** The slug and the title of each exercise. */
  exercises: readonly { slug: string; title: string }[];
  /** The name of each level: "spot". */
  levels: readonly string[];
  /** The last part of the address of each lesson. */
  lessons: readonly string[];
}

/**
 * Reads the courses of the guide. The clock times are left out, because a course rarely keeps to them.
 * @param guide the Markdown of the guide
 */
export function coursesOf(guide: string, linked: Linked): Course[] {
  const courses: Course[] = [];
  let title = '';
  for (const token of lexer(guide)) {
    if (token.type === 'heading') title = (token as Tokens.Heading).text.replace(/ \(.*\)$/, '');
    if (token.type !== 'table') continue;
    const { header, rows } = token as Tokens.Table;
    const names = header.map(({ text }) => text);
    if (!names.includes('minutes')) continue;
    const cell = (row: readonly Tokens.TableCell[], name: string) => row[names.indexOf(name)]?.text ?? '';
    const parts = rows.map((row): CoursePart => ({
      day: names.includes('day') ? `Day ${cell(row, 'day')}` : null,
      minutes: Number(cell(row, 'minutes')),
      what: withLinks(cell(row, 'what'), linked),
      notes: withLinks(cell(row, 'say and show'), linked),
    }));
    courses.push({ title, parts });
  }
  return courses;
}

/** Turns the names of exercises, levels and lessons in a text into links. A lesson is named after the word "lesson" or with a hyphen. */
function withLinks(text: string, { exercises, levels, lessons }: Linked): string {
  const isAboutLessons = /\blessons?\b/i.test(text);
  return text
    .replace(/`([\w-]+)`/g, (whole, slug: string) => {
      const title = exercises.find((exercise) => exercise.slug === slug)?.title;
      return title === undefined ? whole : `[${title}](/exercises/${slug})`;
    })
    .replace(/\*(\w+)\*/g, (whole, level: string) => (levels.includes(level) ? `[${level}](/exercises#${level})` : whole))
    .replace(/\b[a-z]+(?:-[a-z]+)*\b/g, (word, at: number, all: string) => {
      const isInLink = /[/#(]$/.test(all.slice(0, at));
      return isAboutLessons && !isInLink && lessons.includes(word) ? `[${word}](/learn/${word})` : word;
    });
}
