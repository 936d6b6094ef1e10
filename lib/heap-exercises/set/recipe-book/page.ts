import { element, showPage } from '../../specimen';

class Recipe {
  readonly steps: string[];

  constructor(readonly name: string) {
    this.steps = Array.from({ length: 12 }, (_, at) => `${name}, step ${at + 1}: stir until it is smooth`);
  }
}

class RecipeIndex {
  readonly recipes = Array.from({ length: 300 }, (_, at) => new Recipe(`Recipe ${at + 1}`));
}

class PhotoStrip {
  readonly pixels = new Array<number>(40_000).fill(0.5);
}

/** The list of hits as it was when the reader left it. */
class HitList {
  readonly hits: string[];

  constructor(readonly query: string) {
    this.hits = Array.from({ length: 800 }, (_, at) => `${query}: hit ${at + 1}, in the order of the index`);
  }
}

/** For the Back button: it shows the hits of the last search again. */
class SearchHistory {
  private readonly visited: HitList[] = [];

  add(query: string): void {
    this.visited.push(new HitList(query));
  }
}

const index = new RecipeIndex();
const photos = new PhotoStrip();
const searches = new SearchHistory();
let searched = 0;

const content = showPage('Recipe book', { Search: search });

function search(): void {
  searches.add(`soup ${++searched}`);
  content.replaceChildren(element('p', `${index.recipes.length} recipes, ${photos.pixels.length} pixels`));
}
