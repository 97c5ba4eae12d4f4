import { attribute } from '../dom/pristine';

/** Returns the parts of a selector that say what kind of address a link has: the folder it begins with, and the type of its file. */
export function hrefTokens(link: Element): readonly string[] {
  const href = attribute(link, 'href') ?? '';
  const [, folder] = /^((?:https?:\/\/[\w.-]+)?\/?[a-z][a-z-]*\/)[^/]/i.exec(href) ?? [];
  const [, type] = /(\.[a-z][a-z\d]{1,4})$/i.exec(href) ?? [];
  return [
    ...(folder === undefined ? [] : [`[href^="${folder}"]`]),
    ...(type === undefined || /^\.(?:com|org|net|example)$/.test(type) ? [] : [`[href$="${type}"]`]),
  ];
}
