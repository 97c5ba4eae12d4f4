import { attribute, baseOf } from './pristine';

/**
 * The index of a window among the frames of its parent; -1 where the parent does not list it, as it is with frames in shadow
 * roots. Readable across origins.
 */
function indexIn(parent: Window, child: Window | null): number {
  for (let index = 0; index < parent.length; index++) if (parent[index] === child) return index;
  return -1;
}

/** Where this frame stands: the index of each ancestor among its parent's frames, from the top frame down. */
export function framePath(): number[] {
  const path: number[] = [];
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent)
    path.unshift(indexIn(frame.parent, frame));
  return path;
}

/** The match pattern of the site that a frame's element names, such as `https://example.com/*`; `null` when it names none. */
export function siteOf(frame: Element): string | null {
  const written = attribute(frame, 'src') || attribute(frame, 'data');
  const url = written ? URL.parse(written, baseOf(frame)) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}

/** The index of the child frame that an element holds, -1 for one in a shadow root; `null` where it holds none. */
export function childFrameIndex(element: Element): number | null {
  const { contentWindow } = element as { contentWindow?: Window | null } & Element;
  return contentWindow ? indexIn(window, contentWindow) : null;
}
