/** Names of rental classes, for lists that give only their numbers. */
import { targetLink } from './links.js';

/** The classes of a category, or all, by their numbers; empty where they are not to be had. */
export async function classesOf(frame, category) {
  const outcome = await frame.beside('demand/classes', { category });
  return new Map((outcome.ok ? outcome.data?.classes ?? [] : []).map(each => [each.rental_class, each]));
}

/** The name of a class with its link; its number where it has no name. */
export const classLink = (id, classes) => targetLink({ kind: 'rental_class', id }, classes.get(id)?.common_name);
