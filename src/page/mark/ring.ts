/** How long a ring is shown, in milliseconds, from when its element comes into sight: the last steps of scrolling, and a second. */
const ringMs = 1600;

/** The part of that time for which the ring stays as it is, before it fades. */
const steady = 0.8;

/** A strong colour between two white edges is seen on light and dark pages alike. */
const colour = '#d6006c';

/** A page may forbid outlines or shadows by `!important`, rarely both: each draws the ring where the other one would. */
const aroundBox: Keyframe = {
  outline: `3px solid ${colour}`,
  outlineOffset: '2px',
  boxShadow: `0 0 0 2px #fff, 0 0 0 5px ${colour}, 0 0 0 7px #fff`,
};

/** What is inside a drawing has neither outline nor shadow in Firefox. */
const aroundDrawing: Keyframe = { filter: `drop-shadow(0 0 2px ${colour}) drop-shadow(0 0 2px ${colour})` };

let stopLast = () => {};

/**
 * Rings an element for a moment, once it is in sight through all frames around this one, in place of the one ringed before. An
 * animation changes no attribute, style or element, needs no style sheet, and no policy of the page stops it; the page can find
 * it while it runs, by `getAnimations`.
 */
export function ring(element: Element): void {
  stopLast();
  const isDrawn = element instanceof SVGElement && element.ownerSVGElement !== null;
  const look = isDrawn ? aroundDrawing : aroundBox;
  // Scrolling takes as long as it takes: two seconds are not rare on a slow machine.
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    const frames = [look, { ...look, offset: steady }, {}];
    const animation = Element.prototype.animate.call(element, frames, { duration: ringMs, easing: 'ease-in' });
    stopLast = () => animation.cancel();
  });
  observer.observe(element);
  stopLast = () => observer.disconnect();
}
