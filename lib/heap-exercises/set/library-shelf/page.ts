import { element, showPage } from '../../specimen';

class BookCard {
  readonly summary = new Array<string>(10).fill('A book about books');

  constructor(
    readonly results: ResultPage,
    readonly title: string,
  ) {}
}

class ResultToolbar {
  constructor(readonly target: ResultPage) {}
}

class ResultPage {
  readonly toolbar = new ResultToolbar(this);
  readonly cards: BookCard[];

  constructor(readonly query: string) {
    this.cards = Array.from({ length: 60 }, (_, at) => new BookCard(this, `${query}, volume ${at + 1}`));
  }
}

/** The books that the reader wants to borrow. It lives as long as the page. */
class LoanList {
  readonly titles: string[] = [];
  private origin: ResultPage | undefined;

  add({ title, results }: BookCard): void {
    this.titles.push(title);
    this.origin = results;
  }

  /** Where the last title was found. */
  source(): string {
    return this.origin?.query ?? '';
  }
}

const loans = new LoanList();
const scrolled = new WeakMap<ResultPage, number>();
let current: ResultPage | undefined;

const content = showPage('Library', { Search: search, 'Borrow the first': borrow, 'Close the search': close });

function search(): void {
  current = new ResultPage('Gardens');
  scrolled.set(current, 0);
  content.replaceChildren(...current.cards.map(({ title }) => element('p', title)));
}

function borrow(): void {
  const [first] = current?.cards ?? [];
  if (first) loans.add(first);
}

function close(): void {
  current = undefined;
  content.replaceChildren(element('p', loans.source()));
}
