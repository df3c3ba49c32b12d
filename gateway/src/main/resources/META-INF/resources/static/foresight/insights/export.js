/** Takes rows out of the page, as a file that spreadsheets read. */
import { make } from '../shared/dom.js';

/** Columns are `[head, row => value]`; a value that a spreadsheet would run is made text. */
export function csv(columns, rows) {
  const lines = [columns.map(([head]) => head), ...rows.map(row => columns.map(([, value]) => value(row)))];
  return lines.map(line => line.map(quoted).join(',')).join('\r\n') + '\r\n';
}

function quoted(value) {
  if (typeof value === 'number') return String(value);
  const text = String(value ?? '');
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Hands a file to the browser. */
export function download(name, text) {
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = make('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}
