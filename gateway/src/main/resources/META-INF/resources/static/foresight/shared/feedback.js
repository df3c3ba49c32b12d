/** A form that says how good a prediction was; it needs a planner. */
import { make, fill } from './dom.js';
import { send } from './api.js';
import { failure } from './failure.js';
import { refusal } from './permit.js';

/** The form of a prediction, folded until it is wanted. */
export function feedback(prediction, say, caller) {
  const refused = refusal(caller, 'planner', say, 'feedback');
  if (refused) return make('details', { class: 'fs-feedback' }, make('summary', {}, say('feedback.title')), refused);
  const said = make('div', { role: 'status' });
  const name = `rating-${prediction.id}`;
  const stars = [1, 2, 3, 4, 5].map(rating => make('label', { class: 'fs-rating' },
    make('input', { type: 'radio', name, value: String(rating), required: true }), ` ${rating}`));
  const actual = make('input', { type: 'number', step: 'any', name: 'actual' });
  const comment = make('input', { type: 'text', name: 'comment', maxLength: 500 });
  const form = make('form', { class: 'fs-form' },
    make('fieldset', {}, make('legend', {}, say('feedback.rating')), stars),
    make('label', {}, `${say('feedback.actual')} `, actual),
    make('label', {}, `${say('feedback.comment')} `, comment),
    make('button', { type: 'submit', class: 'fs-button' }, say('feedback.send')), said);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const rating = Number(new FormData(form).get(name));
    sendFeedback(prediction, { rating, actual_value: actual.value === '' ? undefined : Number(actual.value), comment: comment.value || undefined }, said, say);
  });
  return make('details', { class: 'fs-feedback' }, make('summary', {}, say('feedback.title')), form);
}

async function sendFeedback(prediction, body, said, say) {
  const outcome = await send('POST', `predictions/${prediction.id}/feedback`, body);
  fill(said, outcome.ok ? say('feedback.thanks') : failure(outcome, say));
}
