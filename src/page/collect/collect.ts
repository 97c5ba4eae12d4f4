import { packLinks } from '../../core/links/packed-links';
import type { Collected, CollectRequest } from '../../core/messages/page';
import { hasNeedle } from '../../core/query/literal';
import { createAddressReader } from '../dom/address';
import { addressOfFrame, childFrameStep, framePath } from '../dom/frames';
import { documentProperty } from '../dom/pristine';
import { forgetShadowRoots } from '../dom/shadow';
import { textOf } from '../dom/text';
import { walkSelection } from './selection';
import { firstLinks, walk } from './walk';

/** How long one slice of work may hold up the page, in milliseconds: less than a frame, so that the page stays responsive. */
const sliceMs = 12;
/** How many links are sent before the document is walked: more than the rows of a popup, which can then show them at once. */
const firstCount = 100;
/**
 * The length of URLs and texts after which a message is sent, in UTF-16 code units: some thousand links. Fewer messages are
 * cheaper, smaller ones smoother. Links are measured instead of counted, because Chrome throws at a message of more than 64 MB,
 * and a page may have its images in their addresses. Links that the needle drops count too: a message without links shows that
 * the page is alive.
 */
const laterLength = 350_000;

/** What connects a collector to the extension. */
export interface Channel {
  readonly post: (message: Collected) => void;
  /** Receives the element of each link and child frame that is sent, in the order sent. */
  readonly elements: Element[];
  /** Whether the extension no longer listens. Then the work stops. */
  readonly isClosed: () => boolean;
}

/**
 * Collects the links of this frame's document and sends them in page order, in slices between which the page can respond. Never
 * throws because of a page or a selector: it sends `failed` instead.
 */
export async function collect(
  { selector, scope, needle }: CollectRequest,
  { post, elements, isClosed }: Channel,
): Promise<void> {
  post({
    kind: 'begin',
    path: framePath(),
    address: location.href,
    isLoading: documentProperty('readyState') === 'loading',
  });
  if (documentProperty('contentType') === 'application/pdf') {
    post({ kind: 'failed', reason: 'page-closed' });
    return;
  }
  forgetShadowRoots();
  const addressOf = createAddressReader();
  let fields: string[] = [];
  let length = 0;
  const flush = () => {
    if (length === 0) return;
    post({ kind: 'links', links: packLinks(fields) });
    fields = [];
    length = 0;
  };
  const take = (element: Element) => {
    const address = addressOf(element);
    if (address === null) return;
    length += address.length;
    if (!needle || hasNeedle(needle, address, () => textOf(element))) {
      const text = textOf(element);
      fields.push(address, text);
      elements.push(element);
      length += text.length;
    }
    if (length > laterLength) flush();
  };

  const first = selector === '' && scope === 'page' ? firstLinks(document, firstCount) : [];
  first.forEach(take);
  flush();
  let taken = 0;
  const walkScope = scope === 'page' ? walk : walkSelection;
  const steps = walkScope(document, selector, {
    found(element) {
      if (taken++ >= first.length) take(element);
    },
    frame(element) {
      const step = childFrameStep(element);
      if (step === null) return;
      flush();
      elements.push(element);
      post({ kind: 'frame', step, address: addressOfFrame(element) });
    },
  });
  try {
    let sliceEnd = performance.now() + sliceMs;
    for (const _ of steps) {
      if (performance.now() < sliceEnd) continue;
      await scheduler.yield();
      if (isClosed()) return;
      forgetShadowRoots();
      sliceEnd = performance.now() + sliceMs;
    }
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    post({ kind: 'failed', reason: 'bad-selector', detail: error.message });
    return;
  }
  flush();
  post({ kind: 'end' });
}
