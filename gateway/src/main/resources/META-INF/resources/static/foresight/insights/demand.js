/** Demand: what was asked for, what is expected with its range, and how well that went before. */
import { make } from '../shared/dom.js';
import { count, percent, score, sentence, words } from '../shared/formats.js';
import { demandChart } from '../shared/demand-chart.js';
import { article } from '../shared/prediction.js';

export async function view({ say, query, frame, signal }) {
  const { store, category, rental_class: rentalClass } = query;
  const asked = rentalClass ? { rental_class: rentalClass } : { category };
  const [outcome, accuracy] = await Promise.all([
    frame.read('demand/forecast', { ...asked, store, horizon_days: query.days ?? 90 }, 'demand'),
    frame.beside('demand/accuracy')]);
  const path = outcome.ok ? outcome.data ?? {} : {};
  const weeks = [...(path.history ?? []).map(week => ({ ...week, seen: week.units, units: undefined })), ...(path.path ?? [])];
  frame.offer('demand', columns(say), weeks);
  if (path.status === 'insufficient_data') return [make('section', { class: 'card' }, make('h2', {}, say('demand.totals')), article({ ...path, prediction_type: 'demand' }, say)), past(path, say, signal)];
  if (!weeks.length) return frame.empty(outcome, 'demand', say('demand.none'));
  const holder = make('div', { class: 'chart' });
  queueMicrotask(() => requestAnimationFrame(() => demandChart(holder, path, say, { height: 300, signal })));
  return [
    make('p', { class: 'headline' }, make('strong', {}, title(path.target, say)), ' ', make('span', { class: 'fs-fine' }, witness(path, say))),
    make('section', { class: 'card' }, holder),
    make('div', { class: 'columns' },
      make('section', { class: 'card' }, make('h2', {}, say('demand.totals')), (path.totals ?? []).map(total => article(total, say))),
      make('section', { class: 'card' }, make('h2', {}, say('demand.method')), method(path, say), measured(accuracy, say)))];
}

const columns = say => [[say('chart.week'), row => row.week_start], [say('chart.history'), row => row.seen], [say('chart.forecast'), row => row.units],
  [say('chart.lower'), row => row.lower], [say('chart.upper'), row => row.upper]];

const title = (target, say) => (!target || target.kind === 'total' ? sentence(say('kind.total')) : `${sentence(say(`kind.${target.kind}`))} ${target.id}`);
const witness = (path, say) => say(`witness.${path.witness}`) ?? '';

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

function measured(outcome, say) {
  const overall = outcome.ok ? outcome.data?.overall ?? outcome.data : null;
  const figures = overall && typeof overall === 'object' ? Object.entries(overall).filter(([, value]) => typeof value === 'number') : [];
  if (!figures.length) return make('p', { class: 'fs-fine' }, say('demand.notJudged'));
  return [make('h3', {}, say('demand.realised')), make('dl', { class: 'facts' }, figures.map(([name, value]) => make('div', {},
    make('dt', {}, say(`metric.${name}`) ?? sentence(words(name))), make('dd', {}, /coverage|wape|share/.test(name) ? percent(value) : Number.isInteger(value) ? count(value) : score(value)))))];
}
