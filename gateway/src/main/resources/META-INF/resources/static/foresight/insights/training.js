/** A training: its start, its course as the service tells it, its end. It is not lost when the view is made anew. */
import { fill, make } from '../shared/dom.js';
import { ask, send } from '../shared/api.js';
import { count, words } from '../shared/formats.js';
import { failure } from '../shared/failure.js';
import { deedButton } from './deed.js';

const UNDER_WAY = 'foresight.training.';
const STATES = ['running', 'succeeded', 'failed', 'cancelled'];

/** The button that starts the training of a model, beside the progress of the one under way. */
export function training(name, context) {
  const { say } = context;
  const said = make('p', { role: 'status' });
  const progress = make('progress', { max: 1, hidden: true, 'aria-label': say('models.progress') });
  const cancel = deedButton(`cancel-${name}`, say('models.cancel'), () => stop(kept(name)));
  const train = deedButton(`train-${name}`, say('models.train'), start);
  const parts = { name, said, progress, cancel, train };
  cancel.hidden = true;

  async function start() {
    train.disabled = true;
    const outcome = await send('POST', `models/${encodeURIComponent(name)}/train`, {});
    if (!outcome.ok) {
      train.disabled = false;
      return fill(said, failure(outcome, say));
    }
    keep(name, outcome.data.id);
    return follow(outcome.data.id, parts, context);
  }

  async function stop(job) {
    const outcome = await send('DELETE', `training-jobs/${encodeURIComponent(job)}`);
    if (!outcome.ok) fill(said, failure(outcome, say));
  }

  if (kept(name)) resume(kept(name), parts, context);
  return make('div', { class: 'buttons training' }, train, progress, cancel, said);
}

async function resume(job, parts, context) {
  const outcome = await ask(`training-jobs/${encodeURIComponent(job)}`, {}, context.signal);
  if (!outcome.ok || outcome.data.status !== 'running') return keep(parts.name, '');
  return follow(job, parts, context);
}

function follow(job, parts, { say, signal, frame, again }) {
  const stream = new EventSource(`/api/integrated/training-jobs/${encodeURIComponent(job)}/events`);
  const end = () => stream.close();
  signal.addEventListener('abort', end);
  const told = event => {
    // A view that was made anew follows by itself.
    if (!parts.said.isConnected) return end();
    const state = JSON.parse(event.data);
    show(state, parts, say);
    if (state.status === 'running') return undefined;
    end();
    keep(parts.name, '');
    if (state.status !== 'succeeded') return undefined;
    frame.said(say('models.ended.succeeded'));
    return again();
  };
  for (const name of STATES) stream.addEventListener(name, told);
}

function show(state, { said, progress, cancel, train }, say) {
  const running = state.status === 'running';
  progress.hidden = cancel.hidden = !running;
  train.disabled = running;
  if (state.total > 0) progress.value = (state.done ?? 0) / state.total;
  fill(said, running ? say('models.stage', { stage: words(state.stage ?? ''), done: count(state.done), total: count(state.total) })
    : [say(`models.ended.${state.status}`), state.outcome ? ` ${words(state.outcome)}` : '']);
}

// Within this tab the training that was started is known again after a reload.
function kept(name) {
  try { return sessionStorage.getItem(UNDER_WAY + name) || null; } catch { return null; }
}

function keep(name, job) {
  try { sessionStorage.setItem(UNDER_WAY + name, job); } catch { /* A browser without storage forgets. */ }
}
