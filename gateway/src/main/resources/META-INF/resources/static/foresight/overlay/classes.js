/** The next weeks of a category's classes, in one call, found by the names that the host's rows bear. */
import { ask } from '../shared/api.js';

export class ClassOutlooks {
  #read = new Map();

  constructor(signal) {
    this.signal = signal;
  }

  /** What is known of the classes of a name within a category: `{ found }`, or the `outcome` that failed. */
  async named(name, category) {
    if (!this.#read.has(category)) this.#read.set(category, ask('demand/classes', { category }, this.signal));
    const outcome = await this.#read.get(category);
    if (!outcome.ok) {
      this.#read.delete(category);
      return { outcome, found: [] };
    }
    return { found: (outcome.data.classes ?? []).filter(each => plain(each.common_name) === plain(name)) };
  }

  /** Asks anew from now on. */
  forget() {
    this.#read.clear();
  }
}

// The shop's names come with single and double spaces, and in any case.
const plain = name => String(name ?? '').trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * One row may stand for several classes of a name. Expected rentals add up, ranges do not, and the
 * chance is that of the class that runs short first.
 */
export function together(found) {
  const told = found.filter(each => each.status !== 'insufficient_data');
  if (told.length < 2) return told[0];
  const worst = told.toSorted((a, b) => (b.confidence_score ?? 0) - (a.confidence_score ?? 0))[0];
  return { ...worst, predicted_value: told.reduce((sum, each) => sum + each.predicted_value, 0), confidence_lower: undefined, confidence_upper: undefined };
}
