/** What to say to somebody who may not do something: sign in, or ask one who has the role. */
import { make } from './dom.js';
import { signInAddress } from './failure.js';

/** Null for who may; else words with the way to the sign-in. `what` names the deed in the texts. */
export function refusal(caller, role, say, what, everywhere = false) {
  if (everywhere ? caller.mayEverywhere(role) : caller.may(role)) return null;
  const deed = say(`deed.${what}`);
  if (!caller.signedIn) return make('p', { class: 'fs-fine permit' }, say('permit.signIn', { role: say(`role.${role}`), deed }), ' ', make('a', { href: signInAddress() }, say('signIn')));
  return make('p', { class: 'fs-fine permit' }, say(caller.may(role) ? 'permit.everyStore' : 'permit.role', { role: say(`role.${role}`), own: say(`role.${caller.role}`), deed }));
}
