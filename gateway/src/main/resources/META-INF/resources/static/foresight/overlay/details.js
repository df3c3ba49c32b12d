/** The details of an item's predictions, in a dialog: value, band, reasons, accuracy, what to do. */
import { make, fill } from '../shared/dom.js';
import { ask } from '../shared/api.js';
import { notice } from '../shared/state.js';
import { article } from '../shared/prediction.js';
import { feedback } from '../shared/feedback.js';
import { own } from './marks.js';

/** Opens dialogs one at a time; the keyboard returns to what opened them. */
export class Details {
  #dialog = null;

  constructor({ say, signal, caller }) {
    Object.assign(this, { say, signal, caller });
    signal.addEventListener('abort', () => this.close());
  }

  close() {
    this.#dialog?.close();
  }

  /** Shows what is known at once, and then what the item's own read says. */
  async open(id, known) {
    this.close();
    const body = make('div', { class: 'fs-dialog-body' });
    const dialog = this.#show(this.say('details.title', { id }), body);
    this.#fillKnown(body, known);
    const outcome = await ask(`item/${encodeURIComponent(id)}/predictions`, {}, this.signal);
    if (!dialog.open || this.signal.aborted) return;
    if (outcome.ok) this.#fillItem(dialog, body, outcome);
    else if (!known?.predictions?.length) fill(body, make('p', { role: 'alert' }, notice(outcome, this.say)));
  }

  #show(title, body) {
    const close = make('button', { type: 'button', class: 'fs-close', 'aria-label': this.say('close'), on: { click: () => this.close() } }, '×');
    const heading = make('h2', { id: 'foresight-dialog-title', class: 'fs-dialog-title' }, title);
    const dialog = own('dialog', { class: 'fs-dialog', 'aria-labelledby': 'foresight-dialog-title' },
      make('div', { class: 'fs-dialog-head' }, heading, close), body);
    dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener('close', () => { dialog.remove(); if (this.#dialog === dialog) this.#dialog = null; });
    document.body.append(dialog);
    this.#dialog = dialog;
    dialog.showModal();
    return dialog;
  }

  #fillKnown(body, known) {
    const predictions = known?.predictions ?? [];
    fill(body, predictions.length ? predictions.map(each => article(each, this.say)) : make('p', { role: 'status' }, this.say('loading')));
  }

  #fillItem(dialog, body, outcome) {
    const { item_info: info = {}, predictions = [] } = outcome.data;
    const told = notice(outcome, this.say);
    dialog.querySelector('.fs-dialog-title').textContent = info.common_name || info.tag_id || '';
    const facts = [['tag', info.tag_id], ['status', info.status], ['quality', info.quality], ['place', info.current_location]];
    fill(body,
      make('dl', { class: 'fs-facts' }, facts.filter(([, value]) => value).map(([name, value]) =>
        make('div', {}, make('dt', {}, this.say(`item.${name}`)), make('dd', {}, value)))),
      told && make('p', { class: 'fs-notice', role: 'status' }, told),
      tellingFirst(predictions).map(each => article(each, this.say, each.id && each.status !== 'insufficient_data' ? feedback(each, this.say, this.caller) : null)),
      predictions.length ? null : make('p', {}, this.say('details.none')),
      make('p', {}, make('a', { href: `/predictive?view=item&item=${encodeURIComponent(info.tag_id ?? '')}` }, this.say('details.more'))));
  }
}

// What can be told comes before what cannot yet.
const tellingFirst = predictions => predictions.toSorted((a, b) => lacks(a) - lacks(b));
const lacks = prediction => Number(prediction.status === 'insufficient_data');
