/** Numbers with their units, times in shop time. Nothing is shown that was not given. */
const LOCALE = 'en-US';
/** Where the shop is; the page may say otherwise in `<html data-shop-zone>`. */
const zone = () => globalThis.document?.documentElement.dataset.shopZone || 'America/Chicago';

const NONE = '–';
const known = value => value !== null && value !== undefined && value !== '' && Number.isFinite(Number(value));
const numbers = new Map();

function numeral(value, options) {
  const key = JSON.stringify(options);
  if (!numbers.has(key)) numbers.set(key, new Intl.NumberFormat(LOCALE, options));
  return numbers.get(key).format(value);
}

/** A count without decimals, or with one where it is small and not whole. */
export function count(value) {
  if (!known(value)) return NONE;
  const small = Math.abs(value) < 10 && !Number.isInteger(Number(value));
  return numeral(value, { maximumFractionDigits: small ? 1 : 0 });
}

/** "12 units"; the unit in the singular for one. */
export function units(value, unit = 'unit') {
  if (!known(value)) return NONE;
  const text = count(value);
  return `${text} ${text === '1' ? unit : unit + 's'}`;
}

/** A probability or share between 0 and 1 as percent. */
export function percent(value) {
  if (!known(value)) return NONE;
  if (value > 0 && value < 0.005) return 'under 1%';
  if (value < 1 && value > 0.995) return 'over 99%';
  return numeral(value, { style: 'percent', maximumFractionDigits: 0 });
}

export const money = value =>
  known(value) ? numeral(value, { style: 'currency', currency: 'USD', maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0 }) : NONE;

/** A score as it is measured: three significant figures. */
export const score = value => (known(value) ? numeral(value, { maximumSignificantDigits: 3 }) : NONE);

const dates = new Map();
function date(value, options, local) {
  const parsed = moment(value);
  if (!parsed) return NONE;
  const full = { ...options, timeZone: local ? 'UTC' : zone() };
  const key = JSON.stringify(full);
  if (!dates.has(key)) dates.set(key, new Intl.DateTimeFormat(LOCALE, full));
  return dates.get(key).format(parsed);
}

function moment(value) {
  if (!value) return null;
  const parsed = new Date(value);
  return Number.isNaN(parsed.getTime()) ? null : parsed;
}

const DAY_ONLY = /^\d{4}-\d\d-\d\d$/;
/** "Mon, Mar 2". A date without a time is that day everywhere. */
export const day = value => date(value, { weekday: 'short', month: 'short', day: 'numeric' }, DAY_ONLY.test(value));

/** "Mar 2, 2026". */
export const longDay = value => date(value, { year: 'numeric', month: 'short', day: 'numeric' }, DAY_ONLY.test(value));

/** "Mar 2, 10:30 AM CST". */
export const time = value =>
  date(value, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });

const AGES = [[86400e3, 'day'], [3600e3, 'hour'], [60e3, 'minute']];
/** "4 minutes old"; under a minute "just now". */
export function age(milliseconds) {
  if (!known(milliseconds)) return '';
  const found = AGES.find(([size]) => milliseconds >= size);
  return found ? `${units(Math.floor(milliseconds / found[0]), found[1])} old` : 'just now';
}

/** The value of a prediction in its unit. */
export function value(amount, unit) {
  if (unit === 'probability' || unit === 'share') return percent(amount);
  if (unit === 'usd' || unit === 'dollars' || unit === 'USD') return money(amount);
  if (!unit || unit === 'units' || unit === 'turns') return units(amount, (unit ?? 'units').slice(0, -1));
  return `${count(amount)} ${unit.replaceAll('_', ' ')}`;
}

/** "22% to 41%". */
export function band(lower, upper, unit) {
  if (!known(lower) || !known(upper)) return '';
  const bare = unit === 'units' || unit === 'turns' || !unit;
  return `${bare ? count(lower) : value(lower, unit)} to ${value(upper, unit)}`;
}

/** Words of a machine name: `service_down` reads "service down". */
export const words = name => String(name ?? '').replaceAll('_', ' ');

/** The first letter large. */
export const sentence = text => (text ? text[0].toUpperCase() + text.slice(1) : '');
