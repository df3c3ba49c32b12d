/**
 * Watches whether predictions are to be shown here, and what the alert list does. Only the leading
 * tab asks; the others hear from it. A flag that is switched off is seen within a second.
 */
import { ask } from './api.js';
import { Leader } from './leader.js';

const LOOK_MILLIS = 600;
const LONGEST_LOOK_MILLIS = 10_000;
const CONFIGURATION = '/static/foresight/config.json';

/** What the gateway says of the pages: whether to show predictions, since which revision, to whom. */
export const standing = body => ({ shown: body?.enabled === true, revision: body?.flags_revision ?? 0, caller: body?.caller ?? null });

const same = (a, b) => a?.shown === b.shown && a.revision === b.revision && a.caller?.role === b.caller?.role && a.caller?.id === b.caller?.id;

/** Calls `told({shown, revision, caller})` at first and at every change, `alertsChanged()` for the list. */
export class Watch {
  #last = null;
  #wait = LOOK_MILLIS;
  #timer = null;
  #stream = null;

  constructor({ signal, told, alertsChanged }) {
    this.signal = signal;
    this.told = told;
    this.alertsChanged = alertsChanged;
    signal.addEventListener('abort', () => this.#rest());
    this.leader = new Leader({ signal, changed: leads => this.#turn(leads), heard: message => this.#hear(message) });
    if (!this.leader.leads) this.#look();
  }

  #turn(leads) {
    if (leads && !this.signal.aborted) this.#look();
    else this.#rest();
  }

  async #look() {
    clearTimeout(this.#timer);
    const outcome = await ask(CONFIGURATION, {}, this.signal);
    if (this.signal.aborted) return;
    this.#wait = outcome.ok ? LOOK_MILLIS : Math.min(LONGEST_LOOK_MILLIS, this.#wait * 2);
    if (outcome.ok) {
      const now = standing(outcome.body);
      this.leader.tell({ kind: 'standing', ...now });
      this.#learn(now);
    }
    clearTimeout(this.#timer);
    if (this.leader.leads) this.#timer = setTimeout(() => this.#look(), this.#wait);
  }

  #learn(now) {
    const before = this.#last;
    this.#last = now;
    this.#listen();
    if (!same(before, now)) this.told(now);
  }

  // Alert events are wanted only where alerts are shown, and by one tab.
  #listen() {
    if (!this.leader.leads || !this.#last?.shown) return this.#closeStream();
    if (this.#stream) return;
    this.#stream = new EventSource('/api/integrated/alerts/events');
    const changed = () => { this.leader.tell({ kind: 'alerts' }); this.alertsChanged(); };
    for (const name of ['message', 'alerts', 'changed', 'change']) this.#stream.addEventListener(name, changed);
  }

  #hear(message) {
    if (message?.kind === 'standing') this.#learn({ shown: message.shown, revision: message.revision, caller: message.caller });
    else if (message?.kind === 'alerts') this.alertsChanged();
  }

  #closeStream() {
    this.#stream?.close();
    this.#stream = null;
  }

  #rest() {
    clearTimeout(this.#timer);
    this.#closeStream();
  }
}
