/** Category and class rows get the next weeks: demand expected, and the chance of running short. */
import { make, fill, icon } from '../shared/dom.js';
import { ask } from '../shared/api.js';
import { count, percent, units } from '../shared/formats.js';
import { EVERY_MILLIS } from '../shared/pace.js';
import { notice } from '../shared/state.js';
import { slotted } from './marks.js';
import { together } from './classes.js';
import { header } from './rows.js';
import { SEVERITY_CLASS, trouble } from './indicator.js';

const CATEGORY_ROWS = 'tr.category-row';
const CLASS_ROWS = 'tr[data-rental-class], .common-table > tbody > tr:has(> td .expand-btn)';
// The host's own pages need the other connections.
const AT_ONCE = 2;

export class Outlooks {
  #seen = new WeakMap();
  #kept = new Map();
  #queue = [];
  #running = 0;
  #observer;

  constructor({ say, signal, classes, changes }) {
    Object.assign(this, { say, signal, classes, changes });
    this.#observer = new IntersectionObserver(entries => this.#look(entries));
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  scan() {
    for (const row of document.querySelectorAll(`${CATEGORY_ROWS}, ${CLASS_ROWS}`)) {
      if (row.dataset.itemId || this.#seen.has(row)) continue;
      this.#seen.set(row, null);
      this.#observer.observe(row);
    }
    for (const table of document.querySelectorAll('table:has(> thead > tr > .predictive-header)')) this.#widen(table);
  }

  // A row of the host's that spans the table goes on spanning it.
  #widen(table) {
    const columns = table.tHead.rows[table.tHead.rows.length - 1].cells.length;
    for (const cell of table.querySelectorAll(':scope > tbody > tr > td[colspan]:only-child')) {
      if (cell.colSpan === columns - 1) this.changes.set(cell, 'colspan', String(columns));
    }
  }

  refresh() {
    this.#kept.clear();
    this.classes.forget();
    for (const cell of document.querySelectorAll('.predictive-outlook')) this.#want(cell.closest('tr'), cell);
  }

  #look(entries) {
    for (const { target: row, isIntersecting } of entries) {
      if (!row.isConnected) { this.#observer.unobserve(row); continue; }
      if (!isIntersecting || row.querySelector(':scope > .predictive-outlook')) continue;
      header(row, this.say, 'outlookColumn');
      this.#widen(row.closest('table'));
      const cell = slotted('td', 'predictive-cell predictive-outlook', '…');
      row.append(cell);
      this.#want(row, cell);
    }
  }

  #want(row, cell) {
    const query = target(row);
    if (!query) return this.#named(row, cell);
    const key = JSON.stringify(query);
    const kept = this.#kept.get(key);
    if (kept && Date.now() - kept.at < EVERY_MILLIS) return this.#show(cell, query, kept);
    this.#queue.push({ query, key, cell });
    this.#work();
  }

  // The shop's class rows bear a name and no number. The name in the row is whole; the one in the
  // button's data ends at the first inch mark.
  async #named(row, cell) {
    const { found, outcome } = await this.classes.named(row.cells[0]?.textContent, row.querySelector('.expand-btn')?.dataset.category);
    if (this.signal.aborted || !cell.isConnected) return;
    const total = together(found);
    if (total) return fill(cell.firstChild, outlook(total, { rental_class: total.rental_class }, this.say));
    fill(cell.firstChild, outcome ? trouble(notice(outcome, this.say)) : none(this.say(found.length ? 'cell.tooLittle' : 'outlook.none')));
  }

  async #work() {
    if (this.#running >= AT_ONCE || !this.#queue.length) return;
    const { query, key, cell } = this.#queue.shift();
    this.#running += 1;
    const outcome = cell.isConnected ? await ask('demand/forecast', { ...query, horizon_days: 30 }, this.signal) : null;
    this.#running -= 1;
    if (this.signal.aborted) return;
    if (outcome) { this.#kept.set(key, outcome); this.#show(cell, query, outcome); }
    this.#work();
  }

  #show(cell, query, outcome) {
    if (!outcome.ok) return fill(cell.firstChild, outcome.http === 404 ? none(this.say('outlook.none')) : trouble(notice(outcome, this.say)));
    const told = (outcome.data.path ?? []).length ? null : notice(outcome, this.say, 'demand');
    if (told) return fill(cell.firstChild, trouble(told));
    const total = (outcome.data.totals ?? []).find(each => each.horizon_days === 30) ?? outcome.data.totals?.[0];
    if (outcome.data.status === 'insufficient_data' || !total || total.status === 'insufficient_data') return fill(cell.firstChild, none(this.say('cell.tooLittle')));
    fill(cell.firstChild, outlook(total, query, this.say));
  }
}

const none = text => make('span', { class: 'text-muted predictive-none' }, text);

/** What a row asks for by itself; null for a class row that bears only a name. */
function target(row) {
  const category = row.matches(CATEGORY_ROWS) ? row.dataset.category ?? row.querySelector('select[data-category]')?.dataset.category : null;
  if (category) return { category };
  return row.dataset.rentalClass ? { rental_class: row.dataset.rentalClass } : null;
}

/** A link with the demand of the next weeks and the chance that its claim comes true. */
export function outlook(total, query, say) {
  const { predicted_value: demand, confidence_lower: lower, confidence_upper: upper, urgency, confidence_score: sure, claim } = total;
  const colour = SEVERITY_CLASS[urgency] ?? 'secondary';
  const title = say('outlook.label', { days: total.horizon_days, demand: units(demand, 'rental'), lower: count(lower), upper: count(upper), claim: claim ?? '', sure: percent(sure) });
  return make('a', { class: `predictive-indicator text-${colour}`, href: `/predictive?${new URLSearchParams({ view: 'demand', ...query })}`, title, 'aria-label': title },
    icon('chart'), make('span', { class: 'predictive-value' }, count(demand)),
    claim && sure >= 0.2 ? make('span', { class: 'predictive-risk' }, say('outlook.short', { sure: percent(sure) })) : null);
}
