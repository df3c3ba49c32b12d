/** Finds the rental class of a row that the host names only by its common name. */
import { ask } from '../shared/api.js';

export class ClassNames {
  #names = null;

  constructor(signal) {
    this.signal = signal;
  }

  /** The class number of a common name within its category; undefined where it is not known. */
  async named(row) {
    if (!row?.commonName) return undefined;
    this.#names ??= this.#read();
    const names = await this.#names;
    return names.get(key(row.commonName, row.category)) ?? names.get(key(row.commonName));
  }

  async #read() {
    const outcome = await ask('restock/recommendations', { limit: 500 }, this.signal);
    const names = new Map();
    for (const { prediction, common_name: name, category } of outcome.ok ? outcome.data.recommendations ?? [] : []) {
      if (prediction?.target?.kind !== 'rental_class' || !name) continue;
      names.set(key(name, category), prediction.target.id);
      names.set(key(name), prediction.target.id);
    }
    return names;
  }
}

const key = (name, category = '') => `${category}|${name}`.toLowerCase();
