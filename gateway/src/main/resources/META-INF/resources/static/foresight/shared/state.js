/** How an answer was come by, in one word for the style and one sentence for people. */
import { age } from './formats.js';

const NO_WORD = { live: null, stale: 'stale', legacy: 'legacy', empty: 'empty', off: 'off' };

/** The state of an outcome: `live`, `stale`, `legacy`, `empty`, `off`, or `error`. */
export function stateOf(outcome, part) {
  if (!outcome.ok) return 'error';
  const told = part ? outcome.predictive?.parts?.[part] : undefined;
  return (told ?? outcome.predictive)?.state ?? 'live';
}

/** The age in milliseconds of what an outcome shows, counted on since it came; null if unknown. */
export function ageOf(outcome, now = Date.now(), part) {
  const told = (part ? outcome.predictive?.parts?.[part] : undefined)?.age_ms ?? outcome.predictive?.age_ms;
  return told === undefined || told === null ? null : told + (now - outcome.at);
}

/** What to say of an outcome that is not live; null of one that is. */
export function notice(outcome, say, part) {
  const state = stateOf(outcome, part);
  if (state === 'error') return say(`error.${outcome.code}`) ?? say('error.SYSTEM_ERROR');
  if (!NO_WORD[state]) return null;
  const told = (part ? outcome.predictive?.parts?.[part] : undefined) ?? outcome.predictive;
  const reason = told?.reason ? say(`reason.${told.reason}`) : null;
  return [say(`state.${state}`, { age: age(ageOf(outcome, Date.now(), part)) }), reason].filter(Boolean).join(' ');
}

/** Whether to ask less often: the service is down, overloaded or says so. */
export function isTroubled(outcome) {
  const reasons = ['service_down', 'timeout', 'circuit_open', 'overloaded', 'database_down'];
  return outcome.ok ? reasons.includes(outcome.predictive?.reason) : outcome.http === 0 || outcome.http === 429 || outcome.http >= 500;
}
