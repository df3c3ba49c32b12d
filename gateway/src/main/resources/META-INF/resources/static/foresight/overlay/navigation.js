/** The way to the insights page, in the host's own navigation. */
import { make } from '../shared/dom.js';
import { own } from './marks.js';

/** Adds the link once, at the end of the navigation. */
export function link(say) {
  const list = document.querySelector('.navbar .navbar-nav');
  if (!list || list.querySelector(':scope > .predictive-nav')) return;
  list.append(own('li', { class: 'nav-item predictive-nav' }, make('a', { class: 'nav-link', href: '/predictive' }, say('navigation'))));
}
