/** The filters of a view. What is chosen stands in the address, so that it can be sent to someone. */
import { fill, make } from '../shared/dom.js';
import { ask } from '../shared/api.js';

const STORES = ['3607', '6800', '8101', '728'];
const CHOICES = {
  severity: ['critical', 'high', 'medium', 'low'],
  days: ['7', '30', '90', '365'],
  kind: ['never_returned', 'unmapped_class', 'wrong_category', 'impossible_date', 'unseen_item', 'unknown_tag', 'unknown_status', 'no_grade'],
};
const DATES = ['from', 'to'];
const AMOUNTS = ['budget'];

export class Filters {
  #form;
  #say;
  #categories = null;

  constructor(form, say, changed) {
    this.#form = form;
    this.#say = say;
    form.addEventListener('submit', event => { event.preventDefault(); changed(this.#values()); });
    form.addEventListener('change', event => { if (event.target.matches('select, input[type=date]')) changed(this.#values()); });
  }

  /** Shows these filters with the values of the address. */
  async show(names, query) {
    this.#form.hidden = names.length === 0;
    const typed = names.some(name => ['rental_class', 'item', 'budget'].includes(name));
    fill(this.#form, names.map(name => this.#field(name, query[name] ?? '')),
      typed && make('button', { type: 'submit', class: 'plain' }, this.#say('filter.apply')));
    if (names.includes('category')) await this.#offerCategories(query.category ?? '');
  }

  #values() {
    return Object.fromEntries(new FormData(this.#form));
  }

  #field(name, value) {
    const options = name === 'store' ? STORES : name === 'category' ? (value ? [value] : []) : CHOICES[name];
    const input = options
      ? make('select', { name }, make('option', { value: '' }, this.#say(`filter.all.${name}`)), options.map(each => option(each, value, this.#label(name, each))))
      : make('input', { name, value, ...(AMOUNTS.includes(name) ? { type: 'number', min: 0, max: 1e7, step: 100 } : { type: DATES.includes(name) ? 'date' : 'text' }), placeholder: this.#say(`filter.hint.${name}`) ?? '', autocomplete: 'off' });
    return make('label', {}, make('span', {}, this.#say(`filter.${name}`)), input);
  }

  #label(name, value) {
    return this.#say(`filter.${name}.${value}`) ?? this.#say(`urgency.${value}`) ?? value;
  }

  // The shop's categories are those of its own inventory figures.
  async #offerCategories(value) {
    this.#categories ??= ask('/api/inventory-analytics/inventory-summary');
    const outcome = await this.#categories;
    if (!outcome.ok) this.#categories = null;
    const select = this.#form.elements.category;
    const names = Object.keys(outcome.ok ? outcome.data.by_category ?? {} : {}).filter(name => name !== 'unknown').sort();
    if (!select || !names.length) return;
    fill(select, make('option', { value: '' }, this.#say('filter.all.category')), names.map(name => option(name, value, name)));
  }
}

const option = (each, value, label) => make('option', { value: each, selected: each === value }, label);
