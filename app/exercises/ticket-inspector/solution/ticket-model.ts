import { ballast } from '@/lib/live/ballast';
import type { Change } from './feed';

/** One ticket with its history, as it stands in front of somebody. */
export class TicketModel {
  readonly attachments = ballast(60); // DEMO: the screenshots that customers send
  readonly id: number;
  readonly history: string[] = ['open'];

  constructor(id: number) {
    this.id = id;
  }

  /** @returns whether the change was about this ticket */
  apply({ ticket, status }: Change): boolean {
    if (ticket !== this.id) return false;
    this.history.push(status);
    return true;
  }
}
