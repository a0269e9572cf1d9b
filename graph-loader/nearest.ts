import { distance } from 'fastest-levenshtein';

/** How many slips still make a suggestion: none in two characters, one in three, four at most. */
const slipsAllowed = (length: number): number => (length < 3 ? 0 : Math.min(4, Math.ceil(length / 3)));

/**
 * Finds the valid value that someone most likely meant. Comparing each of many wrong ids with each of many valid ones
 * is quadratic, so after `budget` comparisons it gives no more suggestions.
 */
export class NearestValue {
  readonly #found = new Map<readonly string[], Map<string, string | undefined>>();
  #budget: number;

  constructor(budget = 1_000_000) {
    this.#budget = budget;
  }

  find(wrong: string, candidates: readonly string[]): string | undefined {
    const known = this.#found.get(candidates) ?? new Map<string, string | undefined>();
    this.#found.set(candidates, known);
    if (!known.has(wrong)) known.set(wrong, this.#search(wrong, candidates));
    return known.get(wrong);
  }

  #search(wrong: string, candidates: readonly string[]): string | undefined {
    const sought = wrong.toLowerCase();
    let fewest = slipsAllowed(slugOf(sought).length) + 1;
    let nearest: string | undefined;
    for (const candidate of candidates) {
      if (this.#budget <= 0) return nearest;
      this.#budget -= 1;
      if (Math.abs(candidate.length - sought.length) >= fewest) continue;
      const slips = distance(sought, candidate.toLowerCase());
      if (slips < fewest) [fewest, nearest] = [slips, candidate];
    }
    return nearest;
  }
}

/** The part of an id that is its author's: two ids of one kind always share the prefix. */
const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);
