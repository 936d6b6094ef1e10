import { element, showPage } from '../../specimen';

class VisitorPhoto {
  readonly pixels = new Array<number>(10_000).fill(0.75);
}

/** The questions to the hosts that have no answer yet. */
const questions = new Map<number, (answer: string) => void>();
let visitors = 0;

const content = showPage('Visitor desk', { 'Let a visitor in': letIn });

function letIn(): void {
  const photo = new VisitorPhoto();
  const visitor = ++visitors;
  void printBadge(visitor, photo);
  void callHost(visitor, photo);
  void logArrival(visitor, photo);
}

async function printBadge(visitor: number, photo: VisitorPhoto): Promise<void> {
  await Promise.resolve();
  show(`Badge ${visitor}: ${photo.pixels.length} pixels`);
}

async function callHost(visitor: number, photo: VisitorPhoto): Promise<void> {
  const answer = await new Promise<string>((resolve) => questions.set(visitor, resolve));
  show(`${visitor}: ${answer}, ${photo.pixels.length} pixels`);
}

async function logArrival(visitor: number, photo: VisitorPhoto): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1));
  show(`Arrived: ${visitor}, ${photo.pixels.length} pixels`);
}

function show(text: string): void {
  content.replaceChildren(element('p', text));
}
