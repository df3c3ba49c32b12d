/** A deed of somebody's: a button or form that sends it, says how it went, and shows what came of it. */
import { fill, make } from '../shared/dom.js';
import { failure } from '../shared/failure.js';

/**
 * Sends once, and answers whether it went well. Where it did, `done` is said above the view and the
 * view is read anew; where not, the reason stands beside the button.
 */
export async function carryOut(sending, { said, done, say, frame, again }) {
  fill(said, say('sending'));
  const outcome = await sending();
  if (!outcome.ok) {
    fill(said, failure(outcome, say));
    return outcome;
  }
  fill(said);
  frame.said(typeof done === 'function' ? done(outcome) : done);
  await again();
  return outcome;
}

/** A button of a deed. */
export const deedButton = (key, text, click, kind = 'plain') => make('button', { type: 'button', class: kind, data: { key }, on: { click } }, text);

/** A field with its label. */
export const field = (label, input) => make('label', {}, make('span', {}, label), input);
