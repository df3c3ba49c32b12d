/** The views of the page, in the order of the navigation. Each comes when it is first shown. */
const view = (id, filters, load, hidden = false) => ({ id, filters, load, hidden });

export const GROUPS = [
  { name: 'work', views: [
    view('today', ['store'], () => import('./today.js')),
    view('alerts', ['store', 'category', 'severity'], () => import('./alert-inbox.js')),
    view('silences', [], () => import('./silences.js')),
    view('maintenance', ['category', 'days'], () => import('./maintenance.js')),
    view('restock', ['category'], () => import('./restock.js')),
  ] },
  { name: 'outlook', views: [
    view('demand', ['store', 'category', 'rental_class'], () => import('./demand.js')),
    view('availability', ['rental_class', 'from', 'to'], () => import('./availability.js')),
    view('quality', ['category', 'budget'], () => import('./quality.js')),
    view('packs', ['category'], () => import('./packs.js')),
    view('prices', ['category'], () => import('./prices.js')),
    view('item', ['item'], () => import('./item.js'), true),
  ] },
  { name: 'shop', views: [
    view('planning', [], () => import('./planning.js')),
    view('worklist', ['kind'], () => import('./worklist.js')),
  ] },
  { name: 'inside', views: [
    view('models', [], () => import('./models.js')),
    view('rollout', [], () => import('./rollout.js')),
    view('jobs', [], () => import('./jobs.js')),
  ] },
];

const VIEWS = GROUPS.flatMap(group => group.views);

/** The view of a name; Today for none or an unknown one. */
export const viewOf = id => VIEWS.find(view => view.id === id) ?? VIEWS[0];
