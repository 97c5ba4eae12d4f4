import { linkFields } from '../../links/link-fields';
import type { LinkField } from '../../links/link-fields';
import { fail, succeed } from '../../result';
import type { Result } from '../../result';

/** The fields of a link's source that a template can contain. */
const sourceFields = ['page_url', 'page_title', 'date'] as const;
export type SourceField = (typeof sourceFields)[number];

/** A part of a template: literal text, or the name of a value to fill in. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly field: LinkField }
  | { readonly kind: 'source'; readonly field: SourceField }
  | { readonly kind: 'capture'; readonly name: string };

/** Matches text without braces, a doubled brace, a field, or a single brace. */
const token = /[^{}]+|\{\{|\}\}|\{[^{}]*\}|[{}]/g;

/**
 * Parses a template. `{url}` is a field. `{{` and `}}` each stand for a brace, as does a `}` that closes nothing.
 *
 * @param captures - the names of the filter's captures; a field of a link or its source takes precedence over a capture of the
 * same name
 * @returns the parts; fails with `unknown-field` and the unknown name, or with `open-brace` for a `{` that nothing closes
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
