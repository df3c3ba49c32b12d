/** Item rows get the plan's column; only rows that are seen are filled, a screenful in one call. */
import { fill, icon } from '../shared/dom.js';
import { own } from './marks.js';
import { indicator } from './indicator.js';

const ROWS = 'tr[data-item-id], tr [data-tag-id]';
// A little ahead of the scroll, so that a row is filled when it is reached.
const AHEAD = '200px 0px';

export class ItemRows {
  #seen = new WeakMap();
  #shown = new Set();
  #observer;

  constructor({ batch, say, open, signal }) {
    Object.assign(this, { batch, say, open, signal });
    this.#observer = new IntersectionObserver(entries => this.#look(entries), { rootMargin: AHEAD });
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Finds rows that came since the last look. */
  scan() {
    for (const marked of document.querySelectorAll(ROWS)) {
      const row = marked.closest('tr');
      const id = row.dataset.itemId || marked.dataset.tagId;
      if (!id || this.#seen.get(row) === id) continue;
      this.#seen.set(row, id);
      // A row that the host uses for another item is asked for again.
      if (this.#shown.has(row)) this.#want(row);
      else this.#observer.observe(row);
    }
  }

  /** Asks anew for the rows that are in view. */
  refresh() {
    for (const row of this.#shown) {
      if (row.isConnected) this.#want(row);
      else this.#shown.delete(row);
    }
  }

  #look(entries) {
    const added = [];
    for (const { target: row, isIntersecting } of entries) {
      if (!row.isConnected) { this.#observer.unobserve(row); this.#shown.delete(row); continue; }
      if (!isIntersecting) { this.#shown.delete(row); continue; }
      this.#shown.add(row);
      if (!cellOf(row)) added.push(row);
    }
    for (const row of added) { header(row, this.say); addCell(row, this.say); }
    for (const row of added) this.#want(row);
  }

  #want(row) {
    const id = this.#seen.get(row);
    const cell = new WeakRef(cellOf(row) ?? addCell(row, this.say));
    this.batch.want(id, known => {
      const there = cell.deref();
      if (there?.isConnected && !this.signal.aborted) fill(there, indicator(known, nameOf(row, id), this.say, () => this.open(id, known)));
    });
  }
}

const cellOf = row => row.querySelector(':scope > .predictive-cell');

function addCell(row, say) {
  const cell = own('td', { class: 'predictive-cell' }, own('span', { class: 'predictive-waiting', title: say('cell.loading') }, '…'));
  row.append(cell);
  return cell;
}

/** The table of a row gets the plan's column head once. */
export function header(row, say, text = 'column') {
  const heads = row.closest('table')?.querySelector(':scope > thead > tr:last-child');
  if (!heads || heads.querySelector(':scope > .predictive-header')) return;
  heads.append(own('th', { class: 'predictive-header', scope: 'col' }, icon('spark'), ` ${say(text)}`));
}

// The name stands in the second cell of the shop's item rows; the tag does where it does not.
const nameOf = (row, id) => row.cells[1]?.textContent.trim() || id;
