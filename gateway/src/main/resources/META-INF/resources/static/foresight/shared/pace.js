/** When to ask again: every five minutes, less often while there is trouble, never unseen. */
export const EVERY_MILLIS = 5 * 60_000;
const LONGEST_MILLIS = 30 * 60_000;

/** The wait after an attempt: the usual one, or twice the last one while there is trouble. */
export function nextWait(last, troubled, retryAfterSeconds = 0, every = EVERY_MILLIS) {
  if (!troubled) return every;
  return Math.min(LONGEST_MILLIS, Math.max(last * 2, retryAfterSeconds * 1000));
}

/**
 * Runs `round` now and then at that pace until the signal is aborted; `round` answers whether there
 * was trouble, or the outcome's seconds to wait. While the tab is hidden nothing runs; what became
 * due then runs when it is seen again.
 */
export class Pace {
  #timer = null;
  #wait = EVERY_MILLIS;
  #due = false;
  #running = false;
  #again = false;

  constructor(round, signal, every = EVERY_MILLIS) {
    this.round = round;
    this.signal = signal;
    this.every = every;
    this.#wait = every;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    document.addEventListener('visibilitychange', () => { if (!document.hidden && this.#due) this.now(); }, { signal });
  }

  /** Runs a round at once; one that is running is followed by another. */
  async now() {
    if (this.signal.aborted) return;
    if (this.#running) { this.#again = true; return; }
    clearTimeout(this.#timer);
    this.#running = true;
    this.#due = false;
    const told = await this.round();
    this.#running = false;
    if (this.#again) { this.#again = false; this.now(); return; }
    this.#wait = nextWait(this.#wait, Boolean(told), Number(told) || 0, this.every);
    this.#plan();
  }

  #plan() {
    if (this.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#due = true;
      if (!document.hidden) this.now();
    }, this.#wait);
  }
}
