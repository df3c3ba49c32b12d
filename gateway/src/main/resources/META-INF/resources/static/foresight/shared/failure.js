/** Why something that was asked for did not happen, and what to do about it. */
import { make } from './dom.js';

export const SIGN_IN = '/foresight/sign-in';

/** The address to sign in at, which comes back here. */
export const signInAddress = () => `${SIGN_IN}?next=${encodeURIComponent(location.pathname + location.search)}`;

/** Words for a failed call, with a link to sign in where that would help. */
export function failure(outcome, say) {
  const text = say(`error.${outcome.code}`) ?? outcome.detail ?? say('error.SYSTEM_ERROR');
  const fields = (outcome.violations ?? []).map(({ field, message }) => `${field}: ${message}`).join('; ');
  const more = fields || (outcome.code === 'CONFLICT' || outcome.code === 'INVALID_PARAMETERS' ? outcome.detail : '');
  return make('span', { class: 'fs-failure' }, text, more ? ` ${more} ` : ' ',
    outcome.code === 'UNAUTHORIZED' ? make('a', { href: signInAddress() }, say('signIn')) : null);
}
