import type { Failure } from '../result';

/**
 * The failure for a selector that the browser refused. Of the browser's message only the point is kept: Chrome says
 * `Failed to execute 'querySelectorAll' on 'Document': 'a[' is not a valid selector.`, Firefox
 * `Document.querySelectorAll: 'a[' is not a valid selector`.
 */
export function badSelector(message: string): Failure {
  const point = message.replace(/^(?:Failed to execute '\w+' on '\w+'|\w+\.\w+): /, '').replace(/\.$/, '');
  return { code: 'bad-selector', detail: point };
}
