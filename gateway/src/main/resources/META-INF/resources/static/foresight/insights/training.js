/** A training: its start, its course as the service tells it, its end. It goes on whoever looks, and is found again. */
import { fill, make } from '../shared/dom.js';
import { send } from '../shared/api.js';
import { count, words } from '../shared/formats.js';
import { failure } from '../shared/failure.js';
import { deedButton } from './deed.js';

const STATES = ['running', 'succeeded', 'failed', 'cancelled'];

/** The button that starts the training of a model, beside the progress of the one under way, if `running`. */
export function training(name, running, context) {
  const { say } = context;
  const said = make('p', { role: 'status' });
  const progress = make('progress', { max: 1, hidden: true, 'aria-label': say('models.progress') });
  const cancel = deedButton(`cancel-${name}`, say('models.cancel'), stop);
  const train = deedButton(`train-${name}`, say('models.train'), start);
  const parts = { said, progress, cancel, train };
  let job = running;
  cancel.hidden = true;

  async function start() {
    train.disabled = true;
    const outcome = await send('POST', `models/${encodeURIComponent(name)}/train`, {});
    if (!outcome.ok) {
      train.disabled = false;
      return fill(said, failure(outcome, say));
    }
    job = outcome.data;
    return follow(job, parts, context);
  }

  async function stop() {
    const outcome = await send('DELETE', `training-jobs/${encodeURIComponent(job.id)}`);
    if (!outcome.ok) fill(said, failure(outcome, say));
  }

  // What is told from the first sight on counts once the view stands.
  if (job) { show(job, parts, say); requestAnimationFrame(() => follow(job, parts, context)); }
  return make('div', { class: 'buttons training' }, train, progress, cancel, said);
}

function follow(job, parts, { say, signal, frame, again }) {
  const stream = new EventSource(`/api/integrated/training-jobs/${encodeURIComponent(job.id)}/events`);
  const end = () => stream.close();
  signal.addEventListener('abort', end);
  const told = event => {
    // A view that was made anew follows by itself.
    if (!parts.said.isConnected) return end();
    const state = JSON.parse(event.data);
    show(state, parts, say);
    if (state.status === 'running') return undefined;
    end();
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
  fill(said, running ? say('models.stage', { stage: say(`models.stage.${state.stage}`) ?? words(state.stage), done: count(state.done), total: count(state.total) })
    : [say(`models.ended.${state.status}`), state.outcome && state.status !== 'cancelled' ? ` ${words(state.outcome)}` : '']);
}
