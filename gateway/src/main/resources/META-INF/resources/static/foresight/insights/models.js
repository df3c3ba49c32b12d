/** Models: which serve, how they did against the simplest method, and what is being trained. */
import { fill, make } from '../shared/dom.js';
import { send } from '../shared/api.js';
import { count, score, sentence, time, words } from '../shared/formats.js';
import { failure } from '../shared/failure.js';
import { listIn } from './records.js';
import { table } from './table.js';

export async function view({ say, frame, caller, signal }) {
  const outcome = await frame.read('models');
  const models = outcome.ok ? listIn(outcome.data) : [];
  frame.offer('models', [['service', row => row.service_name], ['model', row => row.model_type], ['version', row => row.model_version], ['status', row => row.status], ['trained_at', row => row.trained_at], ['metrics', row => JSON.stringify(row.metrics ?? {})]], models);
  if (!models.length) return frame.empty(outcome, undefined, say('models.none'));
  const names = [...new Set(models.map(model => model.service_name ?? model.name))];
  return names.map(name => card(name, models.filter(model => (model.service_name ?? model.name) === name), { say, caller, signal }));
}

function card(name, versions, { say, caller, signal }) {
  return make('section', { class: 'card' }, make('h2', {}, say(`type.${name}`) ?? sentence(words(name))),
    table(name, [
      { head: say('models.version'), of: row => [make('strong', {}, words(row.model_type)), ` ${row.model_version}`] },
      { head: say('models.status'), of: row => say(`models.status.${row.status}`) ?? words(row.status) },
      { head: say('models.scores'), of: row => scores(row, say) },
      { head: say('models.cases'), number: true, of: row => count(row.judged_on) },
      { head: say('models.trained'), of: row => time(row.trained_at) }], versions),
    caller.signedIn ? training(name, say, signal) : null);
}

function scores({ metrics = {}, baseline = {} }, say) {
  const shown = Object.entries(metrics).filter(([, value]) => typeof value === 'number').slice(0, 4);
  if (!shown.length) return '–';
  return make('ul', { class: 'scores' }, shown.map(([name, value]) => make('li', {}, typeof baseline[name] === 'number'
    ? say('models.against', { metric: say(`metric.${name}`) ?? words(name), value: score(value), baseline: score(baseline[name]) })
    : `${say(`metric.${name}`) ?? words(name)} ${score(value)}`)));
}

function training(name, say, signal) {
  const said = make('p', { role: 'status' });
  const progress = make('progress', { max: 1, hidden: true, 'aria-label': say('models.progress') });
  const train = async () => {
    const outcome = await send('POST', `models/${encodeURIComponent(name)}/train`, {});
    fill(said, outcome.ok ? say('models.started') : failure(outcome, say));
    const job = outcome.ok ? outcome.data?.job_id ?? outcome.data?.id : null;
    if (job) follow(job, progress, said, say, signal);
  };
  return make('div', { class: 'buttons' }, make('button', { type: 'button', class: 'plain', data: { key: `train-${name}` }, on: { click: train } }, say('models.train')), progress, said);
}

/** Shows the course of a training as the service tells it. */
function follow(job, progress, said, say, signal) {
  const stream = new EventSource(`/api/integrated/training-jobs/${encodeURIComponent(job)}/events`);
  const end = () => stream.close();
  signal.addEventListener('abort', end);
  const told = event => {
    let state;
    try { state = JSON.parse(event.data); } catch { return; }
    progress.hidden = false;
    if (state.total > 0) progress.value = (state.done ?? 0) / state.total;
    fill(said, say('models.stage', { stage: words(state.stage ?? state.status ?? ''), done: count(state.done), total: count(state.total) }));
    if (['succeeded', 'failed', 'cancelled', 'done'].includes(state.status)) end();
  };
  for (const name of ['message', 'progress', 'stage', 'state']) stream.addEventListener(name, told);
}
