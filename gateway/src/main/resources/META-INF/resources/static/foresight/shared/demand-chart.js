/** Weeks of demand: what was seen, what is expected, and the range of it. */
import { fill, make } from './dom.js';
import { count, day } from './formats.js';
import { draw, palette, twin } from './chart.js';

const seconds = date => Date.parse(`${date}T00:00:00Z`) / 1000;

/** The columns of a chart of a demand path: x, seen, expected, low end, high end. */
export function columns({ history = [], path = [] }) {
  const seen = history.map(week => [seconds(week.week_start), week.units ?? null, null, null, null]);
  const ahead = path.map(week => [seconds(week.week_start), null, week.units, week.lower, week.upper]);
  const rows = [...seen, ...ahead];
  return [0, 1, 2, 3, 4].map(column => rows.map(row => row[column]));
}

/** Draws a path into a holder, its table beneath. */
export async function demandChart(holder, demand, say, { height = 260, signal } = {}) {
  const plot = make('div', { class: 'fs-plot' });
  const rows = [
    ...(demand.history ?? []).map(week => [day(week.week_start), count(week.units), '–', '–']),
    ...(demand.path ?? []).map(week => [day(week.week_start), '–', count(week.units), `${count(week.lower)} – ${count(week.upper)}`])];
  fill(holder, plot, twin(say('chart.table'), [say('chart.week'), say('chart.history'), say('chart.forecast'), say('chart.band')], rows));
  const colours = palette(holder);
  await draw(plot, columns(demand), {
    height, signal, label: say('chart.units'), format: x => day(new Date(x * 1000).toISOString().slice(0, 10)).replace(/^\w+, /, ''),
    series: [{}, { label: say('chart.history'), stroke: colours.first, width: 2, points: { size: 4 } },
      { label: say('chart.forecast'), stroke: colours.second, width: 2, dash: [6, 4], points: { size: 5 } },
      { label: say('chart.lower'), class: 'fs-low-end', stroke: 'transparent', points: { show: false } },
      { label: say('chart.band'), stroke: colours.band, points: { show: false } }],
    bands: [{ series: [4, 3], fill: colours.band }],
  });
}
