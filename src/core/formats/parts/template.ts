import { linkFields } from '../../links/link-fields';
import type { LinkField } from '../../links/link-fields';
import { fail, succeed } from '../../result';
import type { Result } from '../../result';

/** What a template can say of the source of a link. */
export const sourceFields = ['page_url', 'page_title', 'date'] as const;
export type SourceField = (typeof sourceFields)[number];

/** A part of a template: text that stands for itself, or the name of what takes its place. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly field: LinkField }
  | { readonly kind: 'source'; readonly field: SourceField }
  | { readonly kind: 'capture'; readonly name: string };

/** A text without braces, a doubled brace, a field, or a brace that stands alone. */
const token = /[^{}]+|\{\{|\}\}|\{[^{}]*\}|[{}]/g;

/**
 * Reads a template: `{url}` is a field, `{{` and `}}` are braces, and so is a `}` that closes nothing.
 *
 * @param captures - the names of what the filter captures; a field of a link or of its source goes before a capture of its name
 * @returns `unknown-field` with the name that is none, or `open-brace` for a `{` that nothing closes
 */
export function parseTemplate(template: string, captures: readonly string[]): Result<TemplatePart[]> {
  const parts: TemplatePart[] = [];
  for (const [part] of template.matchAll(token)) {
    if (part === '{') return fail('open-brace');
    const name = part.startsWith('{') && part.endsWith('}') ? part.slice(1, -1) : null;
    if (name === null) {
      parts.push({ kind: 'text', text: part === '{{' || part === '}}' ? part.slice(1) : part });
      continue;
    }
    const field = fieldNamed(name, captures);
    if (field === null) return fail('unknown-field', name);
    parts.push(field);
  }
  return succeed(parts);
}

function fieldNamed(name: string, captures: readonly string[]): TemplatePart | null {
  const linkField = linkFields.find((field) => field === name);
  if (linkField !== undefined) return { kind: 'link', field: linkField };
  const sourceField = sourceFields.find((field) => field === name);
  if (sourceField !== undefined) return { kind: 'source', field: sourceField };
  return captures.includes(name) ? { kind: 'capture', name } : null;
}
