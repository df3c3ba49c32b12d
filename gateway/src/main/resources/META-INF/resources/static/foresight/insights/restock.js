/** Restock: what to order, and what somebody decided about it. */
import { fill, make } from '../shared/dom.js';
import { send } from '../shared/api.js';
import { band, money, percent, time, value } from '../shared/formats.js';
import { failure } from '../shared/failure.js';
import { chip } from '../shared/chip.js';
import { targetLink } from './links.js';

export async function view({ say, query, frame, caller }) {
  const outcome = await frame.read('restock/recommendations', { category: query.category }, 'restock');
  const list = outcome.ok ? outcome.data.recommendations ?? [] : [];
  const lacking = outcome.ok ? outcome.data.insufficient ?? 0 : 0;
  frame.offer('orders', columns(say), list);
  if (!list.length) return [frame.empty(outcome, 'restock', say('restock.none')), missing(lacking, say)];
  return [make('ul', { class: 'cards' }, list.map(each => card(each, say, caller))), missing(lacking, say)];
}

const missing = (lacking, say) => (lacking ? make('p', { class: 'fs-fine' }, say('restock.lacking', { count: lacking })) : null);

const columns = say => [
  [say('column.name'), row => row.common_name], [say('column.class'), row => row.prediction.target?.id], [say('column.category'), row => row.category],
  [say('restock.order'), row => row.prediction.predicted_value], [say('chart.lower'), row => row.prediction.confidence_lower], [say('chart.upper'), row => row.prediction.confidence_upper],
  [say('column.urgency'), row => row.prediction.urgency], [say('column.do'), row => row.prediction.recommended_action],
  [say('column.decision'), row => row.decision?.action], [say('column.loss'), row => row.prediction.business_impact]];

function card({ prediction, common_name: name, category, decision }, say, caller) {
  const { predicted_value: amount, unit, confidence_lower: lower, confidence_upper: upper } = prediction;
  return make('li', { class: 'card' },
    make('h2', {}, targetLink(prediction.target, name), ' ', prediction.urgency ? chip(prediction.urgency, say) : null, make('small', {}, ` ${category ?? ''}`)),
    make('p', { class: 'do' }, prediction.recommended_action ?? prediction.message),
    make('p', { class: 'why' }, prediction.recommended_action ? prediction.message ?? '' : ''),
    make('p', { class: 'fs-fine' }, [value(amount, unit), band(lower, upper, unit) && say('bandAlone', { range: band(lower, upper, unit) }),
      prediction.confidence_score !== undefined ? say('claim', { claim: prediction.claim ?? '', sure: percent(prediction.confidence_score) }) : null,
      prediction.business_impact ? say('impact', { money: money(prediction.business_impact) }) : null].filter(Boolean).join(' · ')),
    decision ? decided(decision, say) : null,
    caller.signedIn ? deciding(prediction, say) : make('p', { class: 'fs-fine' }, say('restock.signIn')));
}

const decided = (decision, say) => make('p', { class: 'decision' }, say('restock.decided', {
  action: say(`restock.done.${decision.action}`) ?? decision.action, quantity: decision.quantity ?? '', actor: decision.actor ?? '', time: time(decision.decided_at), reason: decision.reason ? `“${decision.reason}”` : '',
}));

function deciding(prediction, say) {
  const said = make('p', { role: 'status' });
  const quantity = make('input', { type: 'number', min: 0, step: 1, name: 'quantity', value: String(Math.round(prediction.predicted_value ?? 0)), data: { key: `quantity-${prediction.id}` } });
  const reason = make('input', { type: 'text', name: 'reason', maxLength: 500 });
  const decide = action => async () => {
    const outcome = await send('POST', `restock/${prediction.id}/decision`, { action, quantity: action === 'modify' ? Number(quantity.value) : undefined, reason: reason.value || undefined });
    fill(said, outcome.ok ? say('restock.kept') : failure(outcome, say));
  };
  const button = action => make('button', { type: 'button', class: 'plain', data: { key: `${action}-${prediction.id}` }, on: { click: decide(action) } }, say(`restock.${action}`));
  return make('details', { data: { key: `decide-${prediction.id}` } }, make('summary', {}, say('restock.decide')),
    make('div', { class: 'form' }, make('label', {}, make('span', {}, say('restock.quantity')), quantity), make('label', {}, make('span', {}, say('restock.reason')), reason),
      make('div', { class: 'buttons' }, button('approve'), button('modify'), button('reject')), said));
}
