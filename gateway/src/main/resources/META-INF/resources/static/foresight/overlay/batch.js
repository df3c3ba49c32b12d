/** Predictions of many items: asked for in one call per screenful, kept for five minutes. */
import { askFor } from '../shared/api.js';
import { EVERY_MILLIS, nextWait } from '../shared/pace.js';
import { isTroubled } from '../shared/state.js';

const MOST_PER_CALL = 500;
const MOST_KEPT = 5000;
const GATHER_MILLIS = 250;
// Rows that come next are asked for along with those in view: signed-in callers have few calls a minute.
const ALONG = 100;
const TOO_OFTEN = 429;

/** What is known of one item: predictions, or why there are none. */
export class ItemBatch {
  #known = new Map();
  #wanted = new Map();
  #planned = false;
  #lastCall = 0;
  #wait = 1000;
  #restUntil = 0;

  /** `following(id, most)` answers ids that will be wanted next. */
  constructor(signal, following = () => []) {
    this.signal = signal;
    this.following = following;
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
    const rest = Math.max(0, this.#lastCall + GATHER_MILLIS - Date.now(), this.#restUntil - Date.now());
    setTimeout(() => {
      this.#planned = false;
      this.#lastCall = Date.now();
      const wanted = this.#along([...this.#wanted]);
      this.#wanted.clear();
      for (let from = 0; from < wanted.length; from += MOST_PER_CALL) this.#call(wanted.slice(from, from + MOST_PER_CALL));
    }, rest);
  }

  #along(wanted) {
    const room = ALONG - wanted.length;
    const last = wanted.at(-1)?.[0];
    const next = room > 0 && last ? this.following(last, room).filter(id => !this.#known.has(id) && !this.#wanted.has(id)) : [];
    return [...wanted, ...next.map(id => [id, []])];
  }

  async #call(wanted) {
    const outcome = await askFor('items/predictions', { ids: wanted.map(([id]) => id) }, this.signal);
    if (this.signal.aborted) return;
    this.#rest(outcome);
    if (outcome.http === TOO_OFTEN) return this.#later(wanted);
    if (!outcome.ok) return this.#tell(wanted, () => ({ trouble: outcome.code }));
    const found = entries(outcome.data);
    this.#tell(wanted, (id, index) => this.#keep(id, entry(found[index], outcome)));
  }

  // Too often is no failure to show: the same rows are asked for when that is allowed again.
  #later(wanted) {
    for (const [id, listeners] of wanted) for (const shown of listeners) this.want(id, shown);
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
