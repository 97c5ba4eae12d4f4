import type { FrameStep } from '../../core/messages/page';
import { attribute, baseOf } from './pristine';

/** Tells a frame from the others in its parent. Readable across origins, but for a frame in a shadow root in Chrome. */
function stepTo(child: Window, parent: Window): FrameStep {
  for (let index = 0; index < parent.length; index++) if (parent[index] === child) return index;
  return keyOf(child) ?? -1;
}

/**
 * The same text in whichever frame it is asked; `null` where a frame is out of reach. Firefox has an API for it. In Chrome the
 * frames of one origin share Sheaf's own world, of which the page sees nothing: whoever comes first leaves a key there.
 */
function keyOf(frame: Window): string | null {
  if (chrome.runtime.getFrameId !== undefined) return String(chrome.runtime.getFrameId(frame));
  try {
    // `Object.hasOwn`, because an element of the page may have that id.
    if (!Object.hasOwn(frame, 'sheafFrame')) frame.sheafFrame = String(Math.random());
    return frame.sheafFrame ?? null;
  } catch {
    return null;
  }
}

/** Where this frame stands: how to tell it, and each frame that it stands in, from the others there, from the top frame down. */
export function framePath(): FrameStep[] {
  const path: FrameStep[] = [];
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent)
    path.unshift(stepTo(frame, frame.parent));
  return path;
}

/** The child frame that an element holds; `null` where it holds none. */
export function childFrameStep(element: Element): FrameStep | null {
  const { contentWindow } = element as { contentWindow?: Window | null } & Element;
  return contentWindow ? stepTo(contentWindow, window) : null;
}

/** The address that a frame's element names: where the frame has started, as redirects and scripts may have led it elsewhere. */
export function addressOfFrame(frame: Element): string | null {
  if (attribute(frame, 'srcdoc') !== null) return 'about:srcdoc';
  const written = attribute(frame, 'src') || attribute(frame, 'data');
  return (written && URL.parse(written, baseOf(frame))?.href) || null;
}
