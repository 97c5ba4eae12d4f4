import type { FrameStep } from '../../core/messages/page';
import { attribute, baseOf } from './pristine';

/** Returns what distinguishes a frame from the others in its parent. Works across origins, except for shadow roots in Chrome. */
function stepTo(child: Window, parent: Window): FrameStep {
  for (let index = 0; index < parent.length; index++) if (parent[index] === child) return index;
  return keyOf(child) ?? -1;
}

/**
 * Returns a key of a frame that is the same in all frames; `null` for a frame out of reach. Firefox has an API for it. In
 * Chrome the frames of one origin share Sheaf's own world, which the page cannot see: the first frame to ask leaves a key
 * there.
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

/** Returns where this frame is: the step to it and to each frame around it, from the top frame down. */
export function framePath(): FrameStep[] {
  const path: FrameStep[] = [];
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent)
    path.unshift(stepTo(frame, frame.parent));
  return path;
}

/** Returns the step to the child frame of an element, or `null` if it has none. */
export function childFrameStep(element: Element): FrameStep | null {
  const { contentWindow } = element as { contentWindow?: Window | null } & Element;
  return contentWindow ? stepTo(contentWindow, window) : null;
}

/** Returns the address that a frame's element names. Redirects and scripts may have led the frame elsewhere. */
export function addressOfFrame(frame: Element): string | null {
  if (attribute(frame, 'srcdoc') !== null) return 'about:srcdoc';
  const written = attribute(frame, 'src') || attribute(frame, 'data');
  return (written && URL.parse(written, baseOf(frame))?.href) || null;
}
