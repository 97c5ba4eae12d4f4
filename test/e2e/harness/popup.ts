import type { AccessiblePopup } from './accessible';
import { countArrivals } from './arrivals';
import type { Hands, Point } from './hands';
import type { PopupView } from './popup-view';
import { patienceMs, pressUntil, until } from './until';

/** The real popup, open. */
export interface Popup {
  readonly look: () => Promise<PopupView>;
  /**
   * Looks repeatedly until what is seen satisfies `holds`. Resolves to that view.
   *
   * @param what - named in the error, next to what was seen last
   */
  readonly see: (what: string, holds: (view: PopupView) => boolean, withinMs?: number) => Promise<PopupView>;
  /** Clicks, with the mouse, the control of that name. */
  readonly click: (name: string) => Promise<void>;
  /** Moves the mouse over the control of that name. */
  readonly pointAt: (name: string) => Promise<void>;
  /** Clicks with Shift held down. */
  readonly shiftClick: (name: string) => Promise<void>;
  /** Replaces a text field's content, with the mouse and the keyboard. */
  readonly fill: (name: string, text: string) => Promise<void>;
  /** Opens Refine, unless it is open. */
  readonly refine: () => Promise<void>;
  /** Chooses an option of a select by its place, from 0, with the keyboard. */
  readonly choose: (name: string, place: number) => Promise<void>;
  /** Types at the end of the text field that has the keyboard. */
  readonly type: (text: string) => Promise<void>;
  /** Types, then presses Return right after the last letter. */
  readonly enter: (text: string) => Promise<void>;
  /** Presses keys one after the other, by X's names. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Presses Tab until the control of that name has the keyboard. */
  readonly tabTo: (name: string) => Promise<void>;
  /** Runs a function in the popup's page. It may use nothing but its argument. */
  readonly run: <T>(inside: (window: Window) => T) => Promise<T>;
  /** Runs a script in the popup's page as one of its own, and waits for nothing. */
  readonly inject: (script: string) => Promise<void>;
  /**
   * Waits until the popup shows the result of reading the page, a count or a sentence, has the keyboard, and has its final size
   * and place on the screen. Before that a click would miss.
   */
  readonly settle: () => Promise<PopupView>;
  /** The popup as a screen reader perceives it. */
  readonly accessible: AccessiblePopup;
  /** Closes it with Escape. */
  readonly close: () => Promise<void>;
}

/** What differs between the browsers: how to inspect the popup, and whether it is open. */
export interface PopupAccess {
  readonly look: () => Promise<PopupView>;
  readonly run: <T>(inside: (window: Window) => T) => Promise<T>;
  readonly inject: (script: string) => Promise<void>;
  readonly isOpen: () => Promise<boolean>;
  readonly accessible: AccessiblePopup;
}

/** The parts that a popup needs. */
type PopupHands = Pick<Hands, 'press' | 'type' | 'enter' | 'click' | 'shiftClick' | 'moveTo'>;

/** How many controls are passed before one is considered out of reach. */
const mostTabs = 40;

/** Whether the popup says that it is waiting for the page. */
export function isReading({ status }: PopupView): boolean {
  return status.includes('Reading') || status.includes('so far');
}

function describeView({ text, controls, ...rest }: PopupView): string {
  const off = Object.entries(controls).filter(([, { isInSight }]) => !isInSight);
  const outOfSight = off.map(([name, { x, y }]) => `${name} at ${x}, ${y}`);
  return `The popup shows ${JSON.stringify({ ...rest, outOfSight })} and:\n${text}`;
}

function saysSomething(view: PopupView): boolean {
  return view.alert !== '' || view.rows.length > 0 || (view.status !== '' && !isReading(view));
}

/** Creates a popup that is used with real hands and inspected through `access`. */
export function createPopup({ look, run, inject, isOpen, accessible }: PopupAccess, hands: PopupHands): Popup {
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
  /** How many keys and clicks have arrived; `Infinity` once the popup is closed, which one of them must have done. */
  const arrivals = async (): Promise<number> => {
    try {
      return await run(countArrivals);
    } catch (error) {
      if (await isOpen()) throw error;
      return Infinity;
    }
  };
  /** Performs one action with the hands, and repeats it if it did not reach the popup. */
  const deliver = async (what: string, act: () => Promise<void>): Promise<void> => {
    const before = await arrivals();
    await pressUntil(act, `${what} to arrive`, async () => (await arrivals()) > before);
  };
  const press: Popup['press'] = async (...keys) => {
    for (const key of keys) await deliver(key, () => hands.press(key));
  };
  const click: Popup['click'] = async (name) => {
    const place = await placeOf(name);
    await deliver(`a click on ${name}`, () => hands.click(place));
  };
  /** Makes the focused field contain the text. If a letter is missing, everything is typed again. */
  const write = async (before: string, text: string, strike: Hands['type']): Promise<void> => {
    const { focused: name } = await look();
    let isAgain = false;
    await pressUntil(
      async () => {
        if (isAgain) await press('ctrl+a', 'BackSpace');
        await strike(isAgain ? before + text : text);
        isAgain = true;
      },
      `${JSON.stringify(before + text)} in ${name}`,
      async () => (await look()).controls[name]?.value === before + text,
    );
  };
  const tabTo: Popup['tabTo'] = async (name) => {
    for (let tabs = 0; tabs < mostTabs && (await look()).focused !== name; tabs++) await press('Tab');
    await see(`the keyboard on ${name}`, ({ focused }) => focused === name);
  };
  const focusedValue = async (): Promise<string> => {
    const { focused, controls } = await look();
    return controls[focused]?.value ?? '';
  };
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
    pointAt: async (name) => hands.moveTo(await placeOf(name)),
    shiftClick: async (name) => {
      const place = await placeOf(name);
      await deliver(`a click on ${name}`, () => hands.shiftClick(place));
    },
    fill: async (name, text) => {
      await click(name);
      await see(`the keyboard in ${name}`, ({ focused }) => focused === name);
      await press('ctrl+a', 'BackSpace');
      if (text !== '') await write('', text, hands.type);
      else await see(`nothing in ${name}`, ({ controls }) => controls[name]?.value === '');
    },
    refine: async () => {
      const isRefining = ({ controls }: PopupView) => controls['Exclude'] !== undefined;
      if (isRefining(await look())) return;
      await click('Refine');
      await see('what Refine holds', isRefining);
    },
    choose: async (name, place) => {
      await tabTo(name);
      await press('Home', ...Array.from({ length: place }, () => 'Down'));
    },
    type: async (text) => write(await focusedValue(), text, hands.type),
    enter: async (text) => {
      const before = await arrivals();
      await write(await focusedValue(), text, hands.enter);
      let isAgain = false;
      await pressUntil(
        async () => {
          if (isAgain) await hands.press('Return');
          isAgain = true;
        },
        'Return to arrive',
        async () => (await arrivals()) - before > text.length,
      );
    },
    press,
    tabTo,
    accessible,
    close: () =>
      pressUntil(
        () => hands.press('Escape'),
        'the popup to close',
        async () => !(await isOpen()),
      ).then(() => undefined),
  };
}
