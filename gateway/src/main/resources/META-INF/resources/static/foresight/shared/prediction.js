/** One prediction in full, in the shop's words. */
import { make } from './dom.js';
import { chip } from './chip.js';
import { band, day, longDay, money, percent, score, sentence, value, words } from './formats.js';

/** An article about a prediction; what comes after it, such as a feedback form, may be given. */
export function article(prediction, say, after = null) {
  const type = say(`type.${prediction.prediction_type}`) ?? sentence(words(prediction.prediction_type));
  const enough = prediction.status !== 'insufficient_data';
  return make('article', { class: `fs-prediction fs-urgency-${prediction.urgency ?? 'none'}` },
    make('h3', {}, type, prediction.target?.kind && prediction.target.kind !== 'item' ? make('small', {}, ` ${say('target', { kind: say(`kind.${prediction.target.kind}`), id: prediction.target.id })}`) : null,
      prediction.urgency ? chip(prediction.urgency, say) : null),
    enough ? known(prediction, say) : lacking(prediction, say), after);
}

function known(prediction, say) {
  const { predicted_value: amount, unit, confidence_lower: lower, confidence_upper: upper, interval_level: level } = prediction;
  const range = band(lower, upper, unit);
  return [
    make('p', { class: 'fs-value' }, value(amount, unit), prediction.horizon_days ? make('small', {}, ` ${say('within', { days: prediction.horizon_days, date: day(prediction.target_date) })}`) : null),
    range && make('p', { class: 'fs-band' }, level ? say('band', { range, level: percent(level) }) : say('bandAlone', { range })),
    sentenceOf(prediction.message),
    prediction.claim && make('p', { class: 'fs-claim' }, say('claim', { claim: prediction.claim, sure: percent(prediction.confidence_score) })),
    prediction.recommended_action && make('p', { class: 'fs-action' }, make('strong', {}, `${say('whatToDo')} `), prediction.recommended_action),
    prediction.business_impact ? make('p', { class: 'fs-impact' }, say('impact', { money: money(prediction.business_impact) })) : null,
    reasons(prediction.reasons, say),
    make('p', { class: 'fs-fine' }, accuracy(prediction.accuracy, say), ' ', madeBy(prediction, say)),
  ];
}

const sentenceOf = text => (text ? make('p', {}, text) : null);

function lacking({ needs = {}, has = {}, message }, say) {
  const names = [...new Set([...Object.keys(needs), ...Object.keys(has)])];
  return [
    make('p', { class: 'fs-value fs-lacking' }, say('tooLittle')),
    sentenceOf(message),
    names.length ? make('ul', { class: 'fs-needs' }, names.map(name =>
      make('li', {}, say('needs', { name: words(name), needs: shown(needs[name]), has: shown(has[name]) })))) : null,
  ];
}

const shown = amount => (amount === undefined || amount === null ? '–' : typeof amount === 'number' ? score(amount) : String(amount));

function reasons(list, say) {
  if (!list?.length) return null;
  return make('details', { class: 'fs-reasons' }, make('summary', {}, say('reasons')),
    make('ul', {}, list.map(({ feature, value: amount, effect }) => make('li', {}, say('reason', {
      feature: sentence(words(feature)), value: shown(amount), effect: `${effect > 0 ? '+' : ''}${shown(effect)}`,
    })))));
}

/** How well such predictions did so far, beside the simplest method. */
export function accuracy(measured, say) {
  if (!measured) return say('accuracy.none');
  return say('accuracy.measured', { metric: say(`metric.${measured.metric}`) ?? measured.metric, value: score(measured.value), baseline: score(measured.baseline), n: measured.n });
}

const madeBy = ({ model_type: type, model_version: version, created_at: at }, say) =>
  say('madeBy', { model: words(type ?? ''), version: version ?? '–', date: longDay(at) });
