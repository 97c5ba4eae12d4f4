/** How long a ring is shown, in milliseconds, once its element is in sight: the end of scrolling, and a second. */
const ringMs = 1600;

/** The fraction of that time before the ring begins to fade. */
const steady = 0.8;

/** A strong colour between two white edges is visible on light and dark pages. */
const colour = '#d6006c';

/** A page may suppress outlines or shadows by `!important`, but rarely both. Each draws the same ring. */
const aroundBox: Keyframe = {
  outline: `3px solid ${colour}`,
  outlineOffset: '2px',
  boxShadow: `0 0 0 2px #fff, 0 0 0 5px ${colour}, 0 0 0 7px #fff`,
};

/** In Firefox, elements inside an SVG drawing have neither outline nor shadow. */
const aroundDrawing: Keyframe = { filter: `drop-shadow(0 0 2px ${colour}) drop-shadow(0 0 2px ${colour})` };

let stopLast = () => {};

/**
 * Draws a ring around an element for a moment, once it is in sight through all frames around this one. The previous ring is
 * removed. An animation changes no attribute, style or element, needs no style sheet, and no policy of the page stops it. The
 * page can find it while it runs, by `getAnimations`.
 */
export function ring(element: Element): void {
  stopLast();
  const isDrawn = element instanceof SVGElement && element.ownerSVGElement !== null;
  const look = isDrawn ? aroundDrawing : aroundBox;
  // Scrolling may take two seconds on a slow machine.
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
