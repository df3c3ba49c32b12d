import { make } from './dom.js';

/** A small label for an urgency or severity; never colour alone. */
export const chip = (urgency, say) => make('span', { class: `fs-chip fs-chip-${urgency}` }, say(`urgency.${urgency}`) ?? urgency);
