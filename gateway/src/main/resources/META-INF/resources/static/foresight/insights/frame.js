/** What every view shares: its title, the state and age of what it shows, and what it can be taken as. */
import { fill, make, icon } from '../shared/dom.js';
import { ask } from '../shared/api.js';
import { age } from '../shared/formats.js';
import { ageOf, isTroubled, notice, stateOf } from '../shared/state.js';
import { failure } from '../shared/failure.js';
import { download, csv } from './export.js';

export class Frame {
  #told = [];
  #trouble = 0;
  #dirty = false;
  #done = null;
  #content;
  #state;
  #tools;

  constructor(main, { id, say, signal }) {
    Object.assign(this, { id, say, signal });
    this.#state = make('div', { class: 'state', data: { state: 'loading' } }, make('p', { class: 'fs-fine', role: 'status' }, say('loading')));
    this.#tools = make('div', { class: 'tools' });
    this.#content = make('div', { class: 'content', tabIndex: -1, 'aria-busy': 'true', on: { input: () => { this.#dirty = true; } } });
    fill(main, make('div', { class: 'title' }, make('div', {}, make('h1', {}, say(`view.${id}`)), make('p', { class: 'lead' }, say(`lead.${id}`))), this.#tools), this.#state, this.#content);
  }

  /** Shows a view once; answers whether there was trouble, or the seconds to wait. `anew` even over what is written. */
  async round(view, anew = false) {
    this.#told = [];
    this.#trouble = 0;
    const shown = await view();
    if (this.signal.aborted) return 0;
    // What someone is writing is not taken from under their hands.
    const writing = this.#dirty || (this.#content.contains(document.activeElement) && document.activeElement.matches('input:not([type=radio]), textarea, select'));
    if (anew || !writing || !this.#content.children.length) this.#put(shown);
    this.#content.setAttribute('aria-busy', 'false');
    this.#tell();
    return this.#trouble;
  }

  // The keyboard stays where it was, if the new content still has that place.
  #put(shown) {
    const focused = this.#content.contains(document.activeElement) ? document.activeElement.dataset.key ?? '' : null;
    const open = new Set([...this.#content.querySelectorAll('details[open]')].map(each => each.dataset.key));
    fill(this.#content, shown);
    this.#dirty = false;
    for (const details of this.#content.querySelectorAll('details')) if (details.dataset.key && open.has(details.dataset.key)) details.open = true;
    if (focused !== null) (this.#content.querySelector(`[data-key="${CSS.escape(focused ?? '')}"]`) ?? this.#content).focus({ preventScroll: true });
  }

  /** Reads for the view; how that went is told above it. `part` names the part that matters. */
  async read(path, query = {}, part) {
    const outcome = await ask(path, query, this.signal);
    this.#told.push({ outcome, part });
    if (isTroubled(outcome)) this.#trouble = outcome.retryAfter ?? true;
    return outcome;
  }

  /** Reads what the view can do without: nothing is said where it is missing. */
  beside(path, query = {}) {
    return ask(path, query, this.signal);
  }

  /** Says what somebody's deed came to; it stays until the next one or another view. */
  said(text) {
    this.#done = text;
    this.#tell();
  }

  /** Offers the rows of the view as a file for a spreadsheet, and the view to a printer. */
  offer(name, columns, rows) {
    fill(this.#tools,
      make('button', { type: 'button', class: 'plain', data: { key: 'print' }, on: { click: () => print() } }, this.say('print')),
      rows.length ? make('button', { type: 'button', class: 'plain', data: { key: 'export' }, on: { click: () => download(`${name}.csv`, csv(columns, rows)) } }, this.say('export')) : null);
  }

  /** Words in place of what is not there: why, and what would help. */
  empty(outcome, part, otherwise) {
    if (!outcome.ok) return make('div', { class: 'empty', data: { state: 'error' } }, icon('warning'), make('p', {}, failure(outcome, this.say)));
    const state = stateOf(outcome, part);
    const text = notice(outcome, this.say, part) ?? otherwise;
    return make('div', { class: 'empty', data: { state } }, icon(state === 'live' ? 'spark' : 'warning'), make('p', {}, text));
  }

  #tell() {
    const worst = this.#told.map(({ outcome, part }) => ({ outcome, part, state: stateOf(outcome, part) })).toSorted((a, b) => RANK.indexOf(b.state) - RANK.indexOf(a.state))[0];
    const done = this.#done && make('p', { class: 'done', role: 'status' }, this.#done);
    if (!worst) { this.#state.dataset.state = 'live'; return fill(this.#state, done); }
    const told = notice(worst.outcome, this.say, worst.part);
    const ages = this.#told.map(({ outcome, part }) => (outcome.ok ? ageOf(outcome, Date.now(), part) : null)).filter(each => each !== null);
    this.#state.dataset.state = worst.state;
    fill(this.#state, done, told ? make('p', { class: 'fs-notice', role: 'status' }, make('strong', {}, `${this.say(`badge.${worst.state}`)} `), told) : null,
      !told && make('p', { class: 'fs-fine' }, ages.length ? this.say('age', { age: age(Math.max(...ages)) }) : this.say('fresh')));
  }
}

const RANK = ['live', 'stale', 'legacy', 'empty', 'off', 'error'];
