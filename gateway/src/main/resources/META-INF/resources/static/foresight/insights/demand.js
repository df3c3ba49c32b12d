/** Demand: what was asked for, what is expected with its range, and how well that went before. */
import { make } from '../shared/dom.js';
import { count, percent, score, sentence, words } from '../shared/formats.js';
import { demandChart } from '../shared/demand-chart.js';
import { article } from '../shared/prediction.js';
import { table } from './table.js';

// How forecasts came true lately, this quarter, this year.
const SPANS = [30, 90, 365];

export async function view({ say, query, frame, signal }) {
  const { store, category, rental_class: rentalClass } = query;
  const asked = rentalClass ? { rental_class: rentalClass } : { category };
  const [outcome, accuracy] = await Promise.all([
    frame.read('demand/forecast', { ...asked, store, horizon_days: query.days ?? 90 }, 'demand'),
    Promise.all(SPANS.map(days => frame.beside('demand/accuracy', { days_back: days, category })))]);
  const path = outcome.ok ? outcome.data ?? {} : {};
  const weeks = [...(path.history ?? []).map(week => ({ ...week, seen: week.units, units: undefined })), ...(path.path ?? [])];
  frame.offer('demand', columns(say), weeks);
  if (path.status === 'insufficient_data') return [make('section', { class: 'card' }, make('h2', {}, say('demand.totals')), article({ ...path, prediction_type: 'demand' }, say)), past(path, say, signal)];
  if (!weeks.length) return frame.empty(outcome, 'demand', say('demand.none'));
  const holder = make('div', { class: 'chart' });
  queueMicrotask(() => requestAnimationFrame(() => demandChart(holder, path, say, { height: 300, signal })));
  return [
    make('p', { class: 'headline' }, make('strong', {}, title(path.target, say)), ' ', make('span', { class: 'fs-fine' }, witness(path, say))), overlap(path, say),
    make('section', { class: 'card' }, holder),
    make('div', { class: 'columns' },
      make('section', { class: 'card' }, make('h2', {}, say('demand.totals')), (path.totals ?? []).map(total => article(total, say))),
      make('section', { class: 'card' }, make('h2', {}, say('demand.method')), method(path, say), measured(accuracy, say)))];
}

const columns = say => [[say('chart.week'), row => row.week_start], [say('chart.history'), row => row.seen], [say('chart.forecast'), row => row.units],
  [say('chart.lower'), row => row.lower], [say('chart.upper'), row => row.upper]];

const title = (target, say) => (!target || target.kind === 'total' ? sentence(say('kind.total')) : `${sentence(say(`kind.${target.kind}`))} ${target.id}`);
const witness = (path, say) => say(`witness.${path.witness}`) ?? '';

// Scans and contract lines tell of the same weeks; where they do not agree, it is said.
function overlap({ overlap: both }, say) {
  if (!both?.weeks) return null;
  const { weeks, scans, lines } = both;
  const share = Math.max(scans, lines) > 0 ? Math.abs(scans - lines) / Math.max(scans, lines) : 0;
  return make('p', { class: 'fs-fine witnesses' }, say('witness.both', { weeks: count(weeks), scans: count(scans), lines: count(lines), apart: percent(share) }));
}

function past(path, say, signal) {
  if (!path.history?.length) return null;
  const holder = make('div', { class: 'chart' });
  requestAnimationFrame(() => requestAnimationFrame(() => demandChart(holder, path, say, { signal })));
  return make('section', { class: 'card' }, make('h2', {}, say('demand.seen')), holder);
}

function method({ method: used, backtest = {}, baseline = {} }, say) {
  if (!used) return null;
  const names = Object.keys({ ...backtest, ...baseline });
  return [
    make('p', {}, make('strong', {}, sentence(words(used.name))), `. ${used.why ? `${sentence(used.why).replace(/\.?$/, '.')} ` : ''}`, say(used.beats_baseline ? 'demand.better' : 'demand.baseline')),
    names.length ? make('table', { class: 'records small' }, make('caption', { class: 'fs-hidden' }, say('demand.backtest')),
      make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, say('demand.measure')), make('th', { scope: 'col', class: 'number' }, say('demand.ours')), make('th', { scope: 'col', class: 'number' }, say('demand.simplest')))),
      make('tbody', {}, names.map(name => make('tr', {}, make('th', { scope: 'row' }, say(`metric.${name}`) ?? words(name)), make('td', { class: 'number' }, score(backtest[name])), make('td', { class: 'number' }, score(baseline[name])))))) : null];
}

// Accuracy over time: the same figures over a month, a quarter and a year, for the kind of target shown.
function measured(outcomes, say) {
  const spans = outcomes.map((outcome, index) => (outcome.ok ? outcome.data?.accuracy ?? [] : []).map(each => ({ ...each, days: SPANS[index] }))).flat();
  if (!spans.length) return make('p', { class: 'fs-fine' }, say('demand.notJudged'));
  return [make('h3', {}, say('demand.realised')), table(say('demand.realised'), [
    { head: say('demand.span'), of: row => say('demand.days', { days: row.days }) },
    { head: say('demand.of'), of: row => sentence(say(`kind.${row.target_kind}`) ?? words(row.target_kind)) },
    { head: say('demand.settled'), number: true, of: row => count(row.settled) },
    { head: say('demand.missed'), number: true, of: row => percent(row.wape) },
    { head: say('demand.before'), number: true, of: row => percent(row.last_period_wape) },
    { head: say('demand.lean'), number: true, of: row => `${row.bias > 0 ? '+' : ''}${percent(row.bias)}` },
    { head: say('demand.inside'), number: true, of: row => percent(row.coverage) }], spans)];
}
