/** Draws charts with uPlot, each with its table twin. The library comes when the first chart does. */
import { make } from './dom.js';

const LIBRARY = '../vendor/uplot-1.6.32/uPlot.esm.js';
const STYLE = new URL('../vendor/uplot-1.6.32/uPlot.min.css', import.meta.url).pathname;
let loaded = null;

async function library() {
  loaded ??= import(LIBRARY).then(module => module.default);
  if (!document.querySelector(`link[href="${STYLE}"]`)) {
    document.head.append(make('link', { rel: 'stylesheet', href: STYLE, data: { foresight: '' } }));
  }
  return loaded;
}

/** The colours of the page as it is, light or dark. */
export function palette(node) {
  const style = getComputedStyle(node);
  const of = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  return { ink: of('--fs-ink', '#212529'), soft: of('--fs-soft', '#4b5563'), line: of('--fs-line', '#ced4da'), first: of('--fs-series-1', '#003087'), second: of('--fs-series-2', '#4f46e5'), band: of('--fs-band', '#4f46e533'), third: of('--fs-series-3', '#b45309') };
}

/**
 * Draws into a holder and keeps the chart as wide as it.
 *
 * @param options `series` and `bands` as uPlot knows them, `height` in pixels, `time` whether x is a
 *   time in seconds, `format(x)` the words of an x, `label` what the chart shows, `signal`
 */
export async function draw(holder, data, { series, bands, height = 220, time = true, format, label, signal, range }) {
  const Plot = await library();
  if (signal?.aborted || !holder.isConnected) return null;
  const colours = palette(holder);
  const axis = { stroke: colours.soft, grid: { stroke: colours.line, width: 0.5 }, ticks: { stroke: colours.line, width: 0.5 }, font: '12px Roboto, "Segoe UI", sans-serif' };
  const plot = new Plot({
    width: width(holder), height, series, bands,
    scales: { x: { time }, y: { range: range ?? ((plotted, low, high) => [0, high > 0 ? high * 1.1 : 1]) } },
    axes: [{ ...axis, values: format ? (plotted, splits) => splits.map(format) : undefined, space: 70 }, { ...axis, size: 48 }],
    tzDate: seconds => Plot.tzDate(new Date(seconds * 1e3), 'Etc/UTC'),
    legend: { live: false }, cursor: { drag: { x: false, y: false } },
  }, data, holder);
  plot.root.setAttribute('role', 'img');
  plot.root.setAttribute('aria-label', label);
  const end = () => { observer.disconnect(); plot.destroy(); signal?.removeEventListener('abort', end); };
  // A holder that leaves the page shrinks to nothing, and its chart goes with it.
  const observer = new ResizeObserver(() => (holder.isConnected ? plot.setSize({ width: width(holder), height }) : end()));
  observer.observe(holder);
  signal?.addEventListener('abort', end);
  return plot;
}

const width = holder => Math.max(160, Math.floor(holder.clientWidth));

/** The numbers of a chart for those who do not look at it. */
export function twin(title, heads, rows) {
  return make('details', { class: 'fs-twin' }, make('summary', {}, title), make('div', { class: 'fs-scroll', tabIndex: 0, role: 'region', 'aria-label': title },
    make('table', {}, make('thead', {}, make('tr', {}, heads.map(head => make('th', { scope: 'col' }, head)))),
      make('tbody', {}, rows.map(cells => make('tr', {}, cells.map((cell, column) => (column ? make('td', {}, cell) : make('th', { scope: 'row' }, cell)))))))));
}
