/** Columns of plain values, each in the words and the unit that its name tells. */
import { count, day, money, percent, score, sentence, time, words } from '../shared/formats.js';

/** A plain value in the unit that its name tells. */
export function shown(name, value) {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numeral(name, value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return day(value);
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return time(value);
  return /_|^[a-z]+$/.test(value) && !/id$|name|tag/.test(name) ? words(value) : value;
}

function numeral(name, value) {
  if (/probability|share|utili[sz]ation|coverage|confidence|chance|margin_rate/.test(name) && Math.abs(value) <= 1) return percent(value);
  if (/cost|price|rate_usd|loss|impact|revenue|margin|budget|money|fee/.test(name)) return money(value);
  return Number.isInteger(value) ? count(value) : score(value);
}

/** The columns of a table of such records. */
export const recordColumns = (rows, columns, heads = {}) => columns.map(name => ({
  head: heads[name] ?? sentence(words(name)), of: row => shown(name, row[name]), number: rows.some(row => typeof row[name] === 'number') }));

/** The first list within an answer, whatever it is called. */
export const listIn = data => (Array.isArray(data) ? data : Object.values(data ?? {}).find(Array.isArray) ?? []);
