import type { Hands, Point } from './hands';
import { patienceMs, until } from './until';
import type { PopupView } from './popup-view';

/** The real popup, open. */
export interface Popup {
  readonly look: () => Promise<PopupView>;
  /**
   * Looks until what is seen satisfies `holds`, and gives that view.
   *
   * @param what - said in the error, beside what was seen last.
   */
  readonly see: (what: string, holds: (view: PopupView) => boolean, withinMs?: number) => Promise<PopupView>;
  /** Clicks, with the mouse, the control of that name. */
  readonly click: (name: string) => Promise<void>;
  /** The same, with Shift held down. */
  readonly shiftClick: (name: string) => Promise<void>;
  /** Replaces a text field's content, with the mouse and the keyboard. */
  readonly fill: (name: string, text: string) => Promise<void>;
  /** Runs a function in the popup's page; it may use nothing but its argument. */
  readonly run: <T>(inside: (window: Window) => T) => Promise<T>;
  /** Runs a script in the popup's page as one of its own, and waits for nothing. */
  readonly inject: (script: string) => Promise<void>;
  /**
   * Looks until the popup shows what came of reading the page, a count or a sentence, has the keyboard, and has found its size
   * and place on the screen: before that a click would miss.
   */
  readonly settle: () => Promise<PopupView>;
  /** Closes it with Escape. */
  readonly close: () => Promise<void>;
}

/** What differs between the browsers: how to look into the popup, and whether it is there. */
export interface PopupAccess {
  readonly look: () => Promise<PopupView>;
  readonly run: <T>(inside: (window: Window) => T) => Promise<T>;
  readonly inject: (script: string) => Promise<void>;
  readonly isOpen: () => Promise<boolean>;
}

/** What a popup is handled with. */
type PopupHands = Pick<Hands, 'press' | 'type' | 'click' | 'shiftClick'>;

/** Whether the popup says that it waits for the page. */
export function isReading({ status }: PopupView): boolean {
  return status.includes('Reading');
}

function describeView({ text, controls, ...rest }: PopupView): string {
  const off = Object.entries(controls).filter(([, { isInSight }]) => !isInSight);
  const outOfSight = off.map(([name, { x, y }]) => `${name} at ${x}, ${y}`);
  return `The popup shows ${JSON.stringify({ ...rest, outOfSight })} and:\n${text}`;
}

function saysSomething(view: PopupView): boolean {
  return view.alert !== '' || view.rows.length > 0 || (view.status !== '' && !isReading(view));
}

/** A popup that is handled with real hands and looked at through `access`. */
export function createPopup({ look, run, inject, isOpen }: PopupAccess, hands: PopupHands): Popup {
  const see: Popup['see'] = async (what, holds, withinMs = patienceMs) => {
    let last: PopupView | undefined;
    try {
      return await until(
        what,
        async () => {
          last = await look();
          return holds(last) && last;
        },
        withinMs,
      );
    } catch (error) {
      throw new Error(`${String(error)}\n${last === undefined ? 'The popup was not seen.' : describeView(last)}`, {
        cause: error,
      });
    }
  };
  const placeOf = async (name: string): Promise<Point> => {
    const { controls, origin } = await see(
      `the control ${name} in sight`,
      (view) => view.controls[name]?.isInSight === true,
    );
    const control = controls[name];
    if (control === undefined) throw new Error(`The popup has no control ${name}.`);
    return { x: origin.x + control.x, y: origin.y + control.y };
  };
  const click: Popup['click'] = async (name) => hands.click(await placeOf(name));
  return {
    look,
    see,
    run,
    inject,
    settle: () => {
      let before: PopupView | undefined;
      return see('a count or a sentence', (view) => {
        const isStill = before?.origin.x === view.origin.x && before.height === view.height;
        before = view;
        return isStill && view.hasKeyboard && saysSomething(view);
      });
    },
    click,
    shiftClick: async (name) => hands.shiftClick(await placeOf(name)),
    fill: async (name, text) => {
      await click(name);
      await see(`the keyboard in ${name}`, ({ focused }) => focused === name);
      await hands.press('ctrl+a', 'BackSpace');
      if (text !== '') await hands.type(text);
      await see(`${JSON.stringify(text)} in ${name}`, ({ controls }) => controls[name]?.value === text);
    },
    close: async () => {
      await hands.press('Escape');
      await until('the popup to close', async () => !(await isOpen()));
    },
  };
}
