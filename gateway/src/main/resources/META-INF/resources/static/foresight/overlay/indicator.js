/** The one small sign of an item's predictions: the plan's icon by urgency, its colour, its words. */
import { make, icon, hidden } from '../shared/dom.js';
import { percent } from '../shared/formats.js';

const RANK = { critical: 3, high: 2, medium: 1, low: 0 };
/** The plan's colours of severity, as Bootstrap names them. */
export const SEVERITY_CLASS = { critical: 'danger', high: 'warning', medium: 'info', low: 'secondary' };

/** The prediction to show of several: the most urgent, then the likeliest; undefined without one. */
export function mostUrgent(predictions) {
  const usable = (predictions ?? []).filter(prediction => prediction.status !== 'insufficient_data');
  return usable.toSorted((a, b) => rank(b) - rank(a) || (b.confidence_score ?? 0) - (a.confidence_score ?? 0))[0];
}

const rank = prediction => RANK[prediction.urgency] ?? -1;

/** Icon and colour by the plan: tools or a chart where it is urgent, else an eye. */
export function look(prediction) {
  if (!prediction) return null;
  const urgent = rank(prediction) >= RANK.high;
  if (!urgent) return { icon: 'eye', colour: 'info' };
  return { icon: prediction.prediction_type === 'maintenance' ? 'tools' : 'chart', colour: SEVERITY_CLASS[prediction.urgency] };
}

/** The content of a cell for what is known of an item. */
export function indicator(entry, name, say, open) {
  if (entry.trouble) return trouble(say(`error.${entry.trouble}`) ?? say('error.SYSTEM_ERROR'));
  const prediction = mostUrgent(entry.predictions);
  if (!prediction) return entry.predictions.length ? tooLittle(entry, name, say, open) : none(say('cell.none'));
  const { icon: sign, colour } = look(prediction);
  const sure = prediction.confidence_score;
  const label = say('cell.label', {
    name, type: say(`type.${prediction.prediction_type}`), urgency: say(`urgency.${prediction.urgency}`) ?? '',
    claim: prediction.claim ?? prediction.message ?? '', sure: percent(sure),
  });
  return button(`predictive-indicator text-${colour}`, label, open,
    icon(sign), sure === undefined || sure === null ? null : make('span', { class: 'predictive-value', 'aria-hidden': 'true' }, percent(sure)));
}

const none = text => make('span', { class: 'text-muted predictive-none' }, text);
/** A sign that something is not to be had, with why. */
export const trouble = text => make('span', { class: 'text-warning predictive-none', title: text }, icon('warning'), hidden(text));

function tooLittle(entry, name, say, open) {
  return button('predictive-indicator text-muted', say('cell.tooLittleLabel', { name }), open, icon('eye'),
    make('span', { class: 'predictive-value', 'aria-hidden': 'true' }, say('cell.tooLittle')));
}

function button(classes, label, open, ...children) {
  return make('button', { type: 'button', class: classes, title: label, 'aria-label': label, 'aria-haspopup': 'dialog', on: { click: open } }, ...children);
}
