/** Predictions of many items: asked for in one call per screenful, kept for five minutes. */
import { askFor } from '../shared/api.js';
import { EVERY_MILLIS, nextWait } from '../shared/pace.js';
import { isTroubled } from '../shared/state.js';

const MOST_PER_CALL = 500;
const MOST_KEPT = 5000;
const GATHER_MILLIS = 250;

/** What is known of one item: predictions, or why there are none. */
export class ItemBatch {
  #known = new Map();
  #wanted = new Map();
  #planned = false;
  #lastCall = 0;
  #wait = 1000;
  #restUntil = 0;

  constructor(signal) {
    this.signal = signal;
  }

  /** Calls `shown(entry)` with what is known of the item, at once or after the next call. */
  want(id, shown) {
    const kept = this.#known.get(id);
    if (kept && Date.now() - kept.at < EVERY_MILLIS) return shown(kept);
    if (!this.#wanted.has(id)) this.#wanted.set(id, new Set());
    this.#wanted.get(id).add(shown);
    if (!this.#planned) this.#plan();
  }

  /** Forgets what is known, so that it is asked for anew. */
  forget() {
    this.#known.clear();
  }

  // The rows of the first screen are asked for at once, all in one call; while someone scrolls, those
  // of a moment share one, so that a screenful costs a call and not every row.
  #plan() {
    this.#planned = true;
    const rest = Math.max(0, this.#lastCall + GATHER_MILLIS - Date.now());
    setTimeout(() => {
      this.#planned = false;
      this.#lastCall = Date.now();
      const wanted = [...this.#wanted];
      this.#wanted.clear();
      for (let from = 0; from < wanted.length; from += MOST_PER_CALL) this.#call(wanted.slice(from, from + MOST_PER_CALL));
    }, rest);
  }

  async #call(wanted) {
    if (Date.now() < this.#restUntil) return this.#tell(wanted, () => ({ trouble: 'SYSTEM_ERROR' }));
    const outcome = await askFor('items/predictions', { ids: wanted.map(([id]) => id) }, this.signal);
    if (this.signal.aborted) return;
    this.#rest(outcome);
    if (!outcome.ok) return this.#tell(wanted, () => ({ trouble: outcome.code }));
    const found = entries(outcome.data);
    this.#tell(wanted, (id, index) => this.#keep(id, entry(found[index], outcome)));
  }

  #rest(outcome) {
    const troubled = isTroubled(outcome);
    this.#wait = nextWait(this.#wait, troubled, outcome.retryAfter, 1000);
    this.#restUntil = troubled && !outcome.ok ? Date.now() + this.#wait : 0;
  }

  #keep(id, known) {
    if (this.#known.size >= MOST_KEPT) this.#known.delete(this.#known.keys().next().value);
    this.#known.set(id, known);
    return known;
  }

  #tell(wanted, of) {
    wanted.forEach(([id, listeners], index) => {
      const known = of(id, index);
      for (const shown of listeners) shown(known);
    });
  }
}

/** The answer's entries, in the order of the ids that were asked for. */
export const entries = data => data?.items ?? data?.predictions ?? (Array.isArray(data) ? data : []);

function entry(found, outcome) {
  const predictions = found?.item?.predictions ?? found?.predictions ?? [];
  return { predictions, missing: found?.found === false || found?.missing === true || !found, status: outcome.predictive, at: outcome.at };
}
