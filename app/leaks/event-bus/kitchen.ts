/** The bus between the kitchen and its guests: everyone hears every call. */
export const kitchen = new EventTarget();

/** Says that a dish is ready, and whose pager shall buzz. */
export class DishReady extends Event {
  readonly dish: string;
  readonly pager: number;

  constructor(dish: string, pager: number) {
    super('ready');
    this.dish = dish;
    this.pager = pager;
  }
}

export function cook(dish: string, pager: number): void {
  kitchen.dispatchEvent(new DishReady(dish, pager));
}

let handedOut = 0;

/** The number of the next pager; no two are the same. */
export function handOutNumber(): number {
  return ++handedOut;
}
