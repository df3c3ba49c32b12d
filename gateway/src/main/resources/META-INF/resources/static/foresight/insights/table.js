/** A table of records, which becomes a list of cards where the screen is narrow. */
import { make } from '../shared/dom.js';

/**
 * Columns are `{head, of, number}`, `of(row)` the content of a cell. The caption is for those who
 * cannot see where the table stands.
 */
export function table(caption, columns, rows) {
  return make('div', { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': caption },
    make('table', { class: 'records' }, make('caption', { class: 'fs-hidden' }, caption),
      make('thead', {}, make('tr', {}, columns.map(({ head, number }) => make('th', { scope: 'col', class: number ? 'number' : null }, head)))),
      make('tbody', {}, rows.map(row => make('tr', {}, columns.map((column, index) => cell(column, index, row)))))));
}

function cell({ head, of, number }, index, row) {
  const content = of(row);
  const options = { class: number ? 'number' : null, data: { head } };
  return index === 0 ? make('th', { scope: 'row', ...options }, content) : make('td', options, content);
}
