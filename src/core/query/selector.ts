import type { Failure } from '../result';

/**
 * Returns the failure for a selector that the browser rejected. Its detail is the browser's message without the beginning. Chrome
 * says `Failed to execute 'querySelectorAll' on 'Document': 'a[' is not a valid selector.`, and Firefox says
 * `Document.querySelectorAll: 'a[' is not a valid selector`.
 */
export function badSelector(message: string): Failure {
  const point = message.replace(/^(?:Failed to execute '\w+' on '\w+'|\w+\.\w+): /, '').replace(/\.$/, '');
  return { code: 'bad-selector', detail: point };
}
