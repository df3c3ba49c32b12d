/** Prices: what to ask a day, what that earns and how sure that is, with the slope it rests on. */
import { make } from '../shared/dom.js';
import { count, day, money, percent, score } from '../shared/formats.js';
import { article } from '../shared/prediction.js';
import { lacking } from './lacking.js';
import { classesOf, classLink } from './names.js';
import { table } from './table.js';

export async function view({ say, query, frame }) {
  const { category } = query;
  const [outcome, classes, slope] = await Promise.all([
    frame.read('pricing/recommendations', { category }, 'pricing'), classesOf(frame, category),
    category ? frame.beside(`pricing/elasticity/${encodeURIComponent(category)}`) : null]);
  const data = outcome.ok ? outcome.data ?? {} : {};
  const rows = (data.recommendations ?? []).map(each => priced(each));
  const columns = columnsOf(say, classes);
  frame.offer('prices', columns.map(({ head, csv }) => [head, csv]), rows);
  const unknown = lacking(data.insufficient ?? [], classes, say);
  if (!rows.length) return [frame.empty(outcome, 'pricing', unknown ? say('prices.tooLittle') : say('prices.none')), elasticity(slope, say), unknown];
  const changing = rows.filter(row => row.change);
  return [
    make('p', { class: 'headline' }, make('strong', {}, say('prices.count', { count: changing.length, kept: rows.length - changing.length })), ' ',
      changing.length ? say('prices.more', { money: money(changing.reduce((sum, row) => sum + (row.more ?? 0), 0)) }) : ''),
    make('p', { class: 'fs-fine' }, say('prices.rails')),
    table(say('prices.now'), columns, [...changing, ...rows.filter(row => !row.change)]),
    elasticity(slope, say), unknown];
}

const reason = (prediction, name) => prediction.reasons?.find(each => each.feature === name)?.value;

/** What a row shows of a price; `change` is null where the price is kept. */
export function priced(prediction) {
  const today = reason(prediction, 'rate_today');
  const best = prediction.predicted_value;
  return { id: prediction.target?.id, today, best, change: today && best !== today ? best / today - 1 : null, more: prediction.business_impact,
    sure: prediction.confidence_score, until: prediction.target_date, elasticity: reason(prediction, 'elasticity'), prediction };
}

const columnsOf = (say, classes) => [
  { head: say('column.name'), of: row => classLink(row.id, classes), csv: row => classes.get(row.id)?.common_name ?? row.id },
  { head: say('column.class'), of: row => row.id, csv: row => row.id },
  { head: say('prices.today'), number: true, of: row => money(row.today), csv: row => row.today },
  { head: say('prices.best'), number: true, of: row => make('strong', {}, row.change ? money(row.best) : say('prices.keep')), csv: row => row.best },
  { head: say('prices.change'), number: true, of: row => (row.change ? `${row.change > 0 ? '+' : ''}${percent(row.change)}` : '–'), csv: row => row.change },
  { head: say('prices.earns'), number: true, of: row => (row.more ? money(row.more) : '–'), csv: row => row.more },
  { head: say('column.chance'), number: true, of: row => percent(row.sure), csv: row => row.sure },
  { head: say('prices.slope'), number: true, of: row => slopeOf(row.elasticity, say), csv: row => row.elasticity?.value ?? row.elasticity },
  { head: say('column.until'), of: row => day(row.until), csv: row => row.until }];

function slopeOf(found, say) {
  if (found === undefined || found === null) return '–';
  if (typeof found === 'number') return score(found);
  return [score(found.value), make('small', { class: 'fs-fine' }, ` ${say('range', { lower: score(found.lower), upper: score(found.upper) })}`)];
}

function elasticity(outcome, say) {
  if (!outcome) return make('p', { class: 'fs-fine' }, say('prices.choose'));
  const told = outcome.ok ? outcome.data : null;
  if (!told) return null;
  const found = told.elasticity;
  return make('section', { class: 'card' }, make('h2', {}, say('prices.elasticity', { category: told.category })),
    found ? [make('p', { class: 'fs-value' }, score(found.elasticity), make('small', {}, ` ${say('range', { lower: score(found.lower), upper: score(found.upper) })}`)),
      make('p', {}, say('prices.means', { down: score(Math.abs(found.elasticity)), direction: say(found.elasticity < 0 ? 'prices.fewer' : 'prices.moreUnits') })),
      make('p', { class: 'fs-fine' }, say('prices.behind', { classes: count(found.classes), level: percent(found.interval_level), gain: score(found.out_of_time_gain) }))]
      : article({ ...(told.classes?.[0] ?? told), target: undefined, urgency: undefined, status: 'insufficient_data', prediction_type: 'pricing' }, say));
}
