/** A chat room that is there as long as the application. It has members, and it keeps no messages. */

export interface Message {
  from: string;
  text: string;
}

type Member = (message: Message) => void;

const members = new Set<Member>();

function say(message: Message) {
  for (const member of members) member(message);
}

/** Joins the room, is greeted, and returns the way out. */
export function join(member: Member): () => void {
  members.add(member);
  queueMicrotask(() => member({ from: 'Ada', text: 'Good morning!' }));
  return () => {
    members.delete(member);
  };
}

/** Says `text` to everybody in the room; Ada always has an answer. */
export function send(text: string): void {
  say({ from: 'You', text });
  queueMicrotask(() => say({ from: 'Ada', text: `${text.length} letters? Tell me more.` }));
}
