/** Restock: what to order of what is used up, how many more to own of what comes back, and what was decided. */
import { make } from '../shared/dom.js';
import { send } from '../shared/api.js';
import { band, count, day, money, percent, score, time } from '../shared/formats.js';
import { chip } from '../shared/chip.js';
import { refusal } from '../shared/permit.js';
import { carryOut, deedButton, field } from './deed.js';
import { targetLink } from './links.js';

const FLEET = 'fleet_at_service_level';

export async function view(context) {
  const { say, query, frame, caller } = context;
  const outcome = await frame.read('restock/recommendations', { category: query.category }, 'restock');
  const list = outcome.ok ? outcome.data.recommendations ?? [] : [];
  const lacking = outcome.ok ? outcome.data.insufficient ?? 0 : 0;
  frame.offer('orders', columns(say), list);
  if (!list.length) return [frame.empty(outcome, 'restock', say('restock.none')), missing(lacking, say)];
  const wanted = list.filter(each => each.prediction.predicted_value > 0);
  return [
    refusal(caller, 'approver', say, 'restock'),
    section('order', wanted.filter(each => !isFleet(each)), context),
    section('fleet', wanted.filter(isFleet), context),
    enough(list.filter(each => !(each.prediction.predicted_value > 0)), say), missing(lacking, say)];
}

const reason = ({ prediction }, name) => prediction.reasons?.find(each => each.feature === name)?.value;

/** Whether a recommendation is about how many to own of what comes back. */
export const isFleet = each => reason(each, FLEET) !== undefined;

function section(kind, list, context) {
  const { say } = context;
  return make('section', { id: kind }, make('h2', {}, say(`restock.title.${kind}`)), make('p', { class: 'fs-fine' }, say(`restock.why.${kind}`)),
    list.length ? make('ul', { class: 'cards' }, list.map(each => card(each, kind, context))) : make('p', {}, say(`restock.none.${kind}`)));
}

const missing = (lacking, say) => (lacking ? make('p', { class: 'fs-fine' }, say('restock.lacking', { count: lacking })) : null);

function enough(list, say) {
  if (!list.length) return null;
  return make('details', { data: { key: 'enough' } }, make('summary', {}, say('restock.enough', { count: list.length })),
    make('ul', { class: 'plainlist' }, list.map(({ prediction, common_name: name }) => make('li', {}, targetLink(prediction.target, name), ': ', prediction.message ?? ''))));
}

const columns = say => [
  [say('column.name'), row => row.common_name], [say('column.class'), row => row.prediction.target?.id], [say('column.category'), row => row.category],
  [say('column.what'), row => say(`restock.title.${isFleet(row) ? 'fleet' : 'order'}`)],
  [say('restock.order'), row => row.prediction.predicted_value], [say('chart.lower'), row => row.prediction.confidence_lower], [say('chart.upper'), row => row.prediction.confidence_upper],
  [say('column.by'), row => row.prediction.target_date], [say('column.urgency'), row => row.prediction.urgency], [say('column.chance'), row => row.prediction.confidence_score], [say('column.do'), row => row.prediction.recommended_action],
  [say('column.decision'), row => row.decision?.action], [say('column.loss'), row => row.prediction.business_impact]];

function card(each, kind, context) {
  const { say, caller } = context;
  const { prediction, common_name: name, category, decision } = each;
  return make('li', { class: 'card' },
    make('h3', {}, targetLink(prediction.target, name), ' ', prediction.urgency ? chip(prediction.urgency, say) : null, make('small', {}, ` ${category ?? ''}`)),
    make('p', { class: 'do' }, prediction.recommended_action ?? prediction.message),
    make('p', { class: 'why' }, prediction.recommended_action ? prediction.message ?? '' : ''),
    facts(each, kind, say),
    prediction.claim ? make('p', { class: 'fs-fine' }, say('claim', { claim: prediction.claim, sure: percent(prediction.confidence_score) })) : null,
    decision ? decided(decision, say) : null,
    caller.may('approver') ? deciding(prediction, context) : null);
}

function facts(each, kind, say) {
  const { prediction } = each;
  const told = kind === 'fleet'
    ? [['owned', count(reason(each, 'owned'))], ['needed', count(reason(each, FLEET))], ['daysOut', score(reason(each, 'mean_days_out'))]]
    : [['shelf', count(reason(each, 'on_the_shelf'))], ['used', count(reason(each, 'consumption_at_service_level'))], ['last', count(reason(each, 'days_to_last'))]];
  const shared = [['range', band(prediction.confidence_lower, prediction.confidence_upper, prediction.unit)], ['service', percent(level(prediction))],
    ['until', day(prediction.target_date)], ['stake', prediction.business_impact ? money(prediction.business_impact) : '–']];
  return make('dl', { class: 'facts' }, [...told, ...shared].filter(([, value]) => value && value !== '–').map(([name, value]) =>
    make('div', {}, make('dt', {}, say(`restock.fact.${name}`)), make('dd', {}, value))));
}

const level = prediction => prediction.reasons?.find(each => each.feature.startsWith('service_level_by_'))?.value;

const decided = (decision, say) => make('p', { class: 'decision' }, say('restock.decided', {
  action: say(`restock.done.${decision.action}`) ?? decision.action, quantity: decision.quantity ?? '', actor: decision.actor ?? '', time: time(decision.decided_at), reason: decision.reason ? `“${decision.reason}”` : '',
}));

function deciding(prediction, context) {
  const { say } = context;
  const said = make('p', { role: 'status' });
  const quantity = make('input', { type: 'number', min: 0, step: 1, name: 'quantity', value: String(Math.round(prediction.predicted_value ?? 0)), data: { key: `quantity-${prediction.id}` } });
  const reasoned = make('input', { type: 'text', name: 'reason', maxLength: 500, data: { key: `reason-${prediction.id}` } });
  const decide = action => () => carryOut(
    () => send('POST', `restock/${prediction.id}/decision`, { action, quantity: action === 'modify' ? Number(quantity.value) : undefined, reason: reasoned.value || undefined }),
    { ...context, said, done: say('restock.kept') });
  const button = action => deedButton(`${action}-${prediction.id}`, say(`restock.${action}`), decide(action));
  return make('details', { data: { key: `decide-${prediction.id}` } }, make('summary', {}, say('restock.decide')),
    make('div', { class: 'form' }, field(say('restock.quantity'), quantity), field(say('restock.reason'), reasoned),
      make('div', { class: 'buttons' }, button('approve'), button('modify'), button('reject')), said));
}
