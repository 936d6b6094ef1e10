import { ballast } from '@/lib/live/ballast';

export interface Command {
  id: string;
  title: string;
  /** What people call it who do not find it under its title. */
  aliases: readonly string[];
}

const commands: readonly Command[] = [
  { id: 'assign', title: 'Assign to me', aliases: ['take', 'mine'] },
  { id: 'snooze', title: 'Snooze until tomorrow', aliases: ['later', 'defer'] },
  { id: 'merge', title: 'Merge with another ticket', aliases: ['duplicate', 'join'] },
  { id: 'escalate', title: 'Escalate to engineering', aliases: ['bug', 'dev'] },
  { id: 'close', title: 'Close as resolved', aliases: ['done', 'finish'] },
];

export class CommandIndex {
  readonly trigrams = ballast(90); // DEMO: the search index
  private readonly words = commands.map((command) => ({
    command,
    text: [command.title, ...command.aliases].join(' ').toLowerCase(),
  }));

  get size() {
    return this.words.length;
  }

  find(query: string): readonly Command[] {
    const parts = query.toLowerCase().split(/\s+/);
    return this.words.filter(({ text }) => parts.every((part) => text.includes(part))).map(({ command }) => command);
  }
}
