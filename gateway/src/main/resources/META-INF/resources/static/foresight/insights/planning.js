/** What only people know: lead times, costs, service levels, events. Each with author and history. */
import { make } from '../shared/dom.js';
import { send } from '../shared/api.js';
import { time } from '../shared/formats.js';
import { refusal } from '../shared/permit.js';
import { carryOut, field } from './deed.js';
import { recordColumns } from './records.js';
import { table } from './table.js';

const number = (name, { min, max, step = 'any', required = true }) => ({ name, type: 'number', min, max, step, required });
/** The members of each list, with the bounds that the service holds them to. */
const LISTS = {
  'lead-times': [number('lead_time_days', { min: 0, max: 365 }), number('review_days', { min: 1, max: 180 })],
  costs: [number('unit_cost', { min: 0, max: 1e6 }), number('holding_share_year', { min: 0, max: 2, required: false }), number('rental_cost', { min: 0, max: 1e6, required: false })],
  'service-levels': [number('service_level', { min: 0.5, max: 0.999 })],
  events: [{ name: 'name', type: 'text', required: true, maxLength: 100 }, { name: 'from', type: 'date', required: true }, { name: 'until', type: 'date', required: true },
    { name: 'closure', type: 'checkbox' }, number('demand_factor', { min: 0, max: 20, required: false })],
};
const SCOPE = [{ name: 'rental_class', type: 'text' }, { name: 'category', type: 'text' }];

export async function view(context) {
  const { say, frame, caller } = context;
  const outcomes = await Promise.all(Object.keys(LISTS).map(kind => frame.read(`planning/${kind}`, { history: 'true' })));
  frame.offer('planning', [], []);
  return [refusal(caller, 'planner', say, 'planning'), Object.keys(LISTS).map((kind, index) => section(kind, outcomes[index], context))];
}

function section(kind, outcome, context) {
  const { say, frame, caller } = context;
  const entries = outcome.ok ? outcome.data?.entries ?? [] : [];
  const standing = entries.filter(entry => !entry.replaced_at);
  const columns = [...['rental_class', 'category'].filter(name => standing.some(entry => entry[name])), ...LISTS[kind].map(field => field.name), 'author', 'since'];
  return make('section', { class: 'card', id: kind }, make('h2', {}, say(`planning.${kind}`)), make('p', { class: 'fs-fine' }, say(`planning.why.${kind}`)),
    standing.length ? table(say(`planning.${kind}`), [...recordColumns(standing, columns, heads(say, columns)), ...withdrawing(kind, context)], standing) : frame.empty(outcome, undefined, say('planning.none')),
    caller.may('planner') ? form(kind, context) : null, history(kind, entries.filter(entry => entry.replaced_at), say));
}

const heads = (say, names) => Object.fromEntries(names.map(name => [name, say(`planning.field.${name}`) ?? name]));

// A statement is ended by saying again what it says, as withdrawn.
function withdrawing(kind, context) {
  const { say, caller } = context;
  if (!caller.may('planner')) return [];
  const names = [...SCOPE, ...LISTS[kind]].map(each => each.name);
  return [{ head: say('planning.end'), of: row => {
    const said = make('span', { role: 'status' });
    const stated = Object.fromEntries(names.filter(name => row[name] !== undefined && row[name] !== null).map(name => [name, row[name]]));
    const end = () => carryOut(() => send('PUT', `planning/${kind}`, { entries: [{ ...stated, withdrawn: true }] }), { ...context, said, done: say('planning.withdrawn') });
    const scope = row.rental_class ?? row.category ?? say('planning.all');
    return [make('button', { type: 'button', class: 'plain', 'aria-label': say('planning.withdrawOf', { what: say(`planning.${kind}`), scope }), data: { key: `withdraw-${kind}-${scope}-${row.name ?? ''}` }, on: { click: end } }, say('planning.withdraw')), ' ', said];
  } }];
}

function history(kind, replaced, say) {
  if (!replaced.length) return null;
  return make('details', { data: { key: `history-${kind}` } }, make('summary', {}, say('planning.history', { count: replaced.length })),
    make('ul', {}, replaced.slice(0, 50).map(entry => make('li', {}, say('planning.replaced', {
      what: LISTS[kind].map(field => entry[field.name]).filter(value => value !== undefined && value !== false).join(', '), scope: entry.rental_class ?? entry.category ?? say('planning.all'),
      author: entry.author, by: entry.replaced_by ?? '', time: time(entry.replaced_at) })))));
}

function form(kind, context) {
  const { say } = context;
  const said = make('p', { role: 'status' });
  const fields = [...SCOPE, ...LISTS[kind]];
  const inputs = fields.map(({ name, ...rest }) => field(say(`planning.field.${name}`) ?? name, make('input', { name, ...rest, data: { key: `${kind}-${name}` } })));
  const form = make('form', { class: 'form' }, make('p', { class: 'fs-fine' }, say('planning.scope')), inputs,
    make('div', { class: 'buttons' }, make('button', { type: 'submit', class: 'plain', data: { key: `state-${kind}` } }, say('planning.state'))), said);
  form.addEventListener('submit', event => {
    event.preventDefault();
    carryOut(() => send('PUT', `planning/${kind}`, { entries: [entryOf(fields, form)] }), { ...context, said, done: say('planning.stated') });
  });
  return make('details', { data: { key: `form-${kind}` } }, make('summary', {}, say('planning.add')), form);
}

/** What a form states; a field that is empty is not stated. */
export function entryOf(fields, form) {
  const pairs = fields.map(({ name, type }) => {
    const input = form.elements[name];
    if (type === 'checkbox') return [name, input.checked];
    return [name, input.value === '' ? undefined : type === 'number' ? Number(input.value) : input.value];
  });
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}
