/** The insights page: which view is shown follows from the address, and the address from the view. */
import { fill, make } from '../shared/dom.js';
import { Caller } from '../shared/caller.js';
import { Pace } from '../shared/pace.js';
import { speaker } from '../shared/say.js';
import { Watch } from '../shared/watch.js';
import { SIGN_IN, signInAddress } from '../shared/failure.js';
import { insightsTexts } from '../texts/insights.en.js';
import { Filters } from './filters.js';
import { Frame } from './frame.js';
import { GROUPS, viewOf } from './views.js';

const say = speaker(insightsTexts);
const life = new AbortController();
const caller = new Caller();
const at = id => document.getElementById(id);
const filters = new Filters(at('filters'), say, changed => go({ ...query(), ...changed }));
let showing = new AbortController();

const query = () => Object.fromEntries(new URLSearchParams(location.search));

/** Goes to an address of this page; members without a value fall out of it. */
function go(members, { quietly = false } = {}) {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined && value !== null && value !== '');
  history.pushState(null, '', `/predictive?${new URLSearchParams(kept)}`);
  return show(!quietly);
}

async function show(moved = false) {
  showing.abort();
  showing = new AbortController();
  const { signal } = showing;
  const asked = query();
  const named = viewOf(asked.view);
  navigation(named.id);
  filters.show(named.filters, asked);
  who();
  document.title = say('page', { view: say(`view.${named.id}`) });
  const frame = new Frame(at('main'), { id: named.id, say, signal });
  if (moved) { at('main').focus({ preventScroll: true }); scrollTo(0, 0); }
  const { view } = await named.load();
  if (signal.aborted) return;
  let anew = false;
  const context = { say, caller, signal, query: asked, go, frame, again: () => { anew = true; return pace.now(); } };
  const pace = new Pace(() => {
    const over = anew;
    anew = false;
    return frame.round(() => view(context), over);
  }, signal);
  pace.now();
  signal.addEventListener('abort', () => { if (current === pace) current = null; });
  current = pace;
}

let current = null;

function navigation(id) {
  const link = view => make('li', {}, make('a', {
    href: `/predictive?view=${view.id}`, 'aria-current': view.id === id ? 'page' : null, data: { view: view.id },
  }, say(`view.${view.id}`)));
  fill(at('views'), GROUPS.map(({ name, views }) => make('div', { class: 'group' },
    make('h2', {}, say(`group.${name}`)), make('ul', {}, views.filter(view => !view.hidden).map(link)))));
  at('views').querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

// Links within the page change the view without loading it anew.
document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="/predictive?"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(Object.fromEntries(new URL(link.href).searchParams));
});
addEventListener('popstate', () => show(true));

// The way to sign in comes back to the view that is shown; who is signed in finds the way out there.
function who() {
  fill(at('who'), caller.signedIn
    ? make('a', { href: SIGN_IN }, say('signedIn', { name: caller.name, role: say(`role.${caller.role}`) }))
    : make('a', { href: signInAddress() }, say('signIn')));
}

// What somebody may do is known before the first view is shown; without an answer, nothing is.
const LONGEST_WAIT_MILLIS = 1500;
let begun = false;
function begin() {
  if (begun) return current?.now();
  begun = true;
  return show();
}
setTimeout(() => begun || begin(), LONGEST_WAIT_MILLIS);

// The leading tab learns of a flag or an alert; every tab then asks for its own view.
new Watch({ signal: life.signal, told: ({ caller: told }) => { caller.learn(told); who(); begin(); }, alertsChanged: () => viewOf(query().view).id === 'alerts' && current?.now() });
