/** Lists whose members are plain values: a column for each, in the words of its name. */
import { count, day, money, percent, score, sentence, time, words } from '../shared/formats.js';
import { table } from './table.js';

const plain = value => value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** The names of the plain members of these records, in the order in which they first appear. */
export const members = rows => [...new Set(rows.flatMap(row => Object.keys(row).filter(name => plain(row[name]) && !HIDDEN.test(name))))];
const HIDDEN = /^(id|lineage_id|prediction_id|group_id)$/;

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

/** A table of records; `columns` names which members to show, all plain ones if not given. */
export function records(caption, rows, columns = members(rows), heads = {}) {
  return table(caption, columns.map(name => ({
    head: heads[name] ?? sentence(words(name)), of: row => shown(name, row[name]), number: rows.some(row => typeof row[name] === 'number'),
  })), rows);
}

/** The same columns for a file. */
export const columnsOf = (rows, columns = members(rows)) => columns.map(name => [name, row => row[name]]);

/** The first list within an answer, whatever it is called. */
export const listIn = data => (Array.isArray(data) ? data : Object.values(data ?? {}).find(Array.isArray) ?? []);
