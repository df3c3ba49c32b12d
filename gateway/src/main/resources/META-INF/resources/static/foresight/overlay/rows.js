/**
 * Item rows get the plan's column, and those that are seen are filled, a screenful in one call. The
 * cells of a long table come empty and together with its rows, before the page is laid out: one that
 * came later would lay the whole table out again.
 */
import { fill, icon } from '../shared/dom.js';
import { own, slotted } from './marks.js';
import { indicator } from './indicator.js';

const ROWS = 'tr[data-item-id], tr [data-tag-id]';
// A little ahead of the scroll, so that a row is filled when it is reached.
const AHEAD = '200px 0px';

export class ItemRows {
  #seen = new WeakMap();
  #shown = new Set();
  #observer;
  #blank = slotted('td', 'predictive-cell');

  constructor({ batch, say, open, signal }) {
    Object.assign(this, { batch, say, open, signal });
    this.#observer = new IntersectionObserver(entries => this.#look(entries), { rootMargin: AHEAD });
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Finds rows that came since the last look, in the whole page or in what was added to it. */
  scan(added = [document]) {
    let table = null;
    for (const marked of added.flatMap(node => [...(node.matches?.(ROWS) ? [node] : []), ...node.querySelectorAll(ROWS)])) {
      const row = marked.closest('tr');
      const id = row.dataset.itemId || marked.dataset.tagId;
      if (!id || this.#seen.get(row) === id) continue;
      this.#seen.set(row, id);
      if (row.parentNode !== table) header(row, this.say);
      table = row.parentNode;
      if (!cellOf(row)) row.append(this.#blank.cloneNode(true));
      // A row that the host uses for another item is asked for again.
      if (this.#shown.has(row)) this.#want(row);
      else this.#observer.observe(row);
    }
  }

  /** Ids of the rows after that of an id, at most so many. */
  following(id, most) {
    const ids = [];
    let row = [...this.#shown].find(shown => this.#seen.get(shown) === id)?.nextElementSibling;
    for (; row && ids.length < most; row = row.nextElementSibling) {
      const next = this.#seen.get(row);
      if (next) ids.push(next);
    }
    return ids;
  }

  /** Asks anew for the rows that are in view. */
  refresh() {
    for (const row of this.#shown) {
      if (row.isConnected) this.#want(row);
      else this.#shown.delete(row);
    }
  }

  #look(entries) {
    for (const { target: row, isIntersecting } of entries) {
      if (!row.isConnected) { this.#observer.unobserve(row); this.#shown.delete(row); continue; }
      if (!isIntersecting) { this.#shown.delete(row); continue; }
      this.#shown.add(row);
      if (!cellOf(row)?.textContent) this.#want(row);
    }
  }

  #want(row) {
    const id = this.#seen.get(row);
    const there = cellOf(row) ?? row.appendChild(this.#blank.cloneNode(true));
    if (!there.textContent) fill(there.firstChild, own('span', { class: 'predictive-waiting', title: this.say('cell.loading') }, '…'));
    const cell = new WeakRef(there);
    this.batch.want(id, known => {
      const filled = cell.deref();
      if (filled?.isConnected && !this.signal.aborted) fill(filled.firstChild, indicator(known, nameOf(row, id), this.say, () => this.open(id, known)));
    });
  }
}

const cellOf = row => row.querySelector(':scope > .predictive-cell');

/** The table of a row gets the plan's column head once. */
export function header(row, say, text = 'column') {
  const heads = row.closest('table')?.querySelector(':scope > thead > tr:last-child');
  if (!heads || heads.querySelector(':scope > .predictive-header')) return;
  heads.append(own('th', { class: 'predictive-header', scope: 'col' }, icon('spark'), ` ${say(text)}`));
}

// The name stands in the second cell of the shop's item rows; the tag does where it does not.
const nameOf = (row, id) => row.cells[1]?.textContent.trim() || id;
