import type { ScreenCommand } from './command';

/** A place on the screen, in pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A keyboard and a mouse, whose events go through the X server as a person's do. */
export interface Hands {
  /** Presses keys one after the other, by X's names: `Return`, `alt+shift+l`. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Types text without line breaks, for which xdotool would press a key other than Return. */
  readonly type: (text: string) => Promise<void>;
  /** Types text and presses Return right after its last letter. */
  readonly enter: (text: string) => Promise<void>;
  readonly click: (at: Point) => Promise<void>;
  /** Clicks with Shift held down. */
  readonly shiftClick: (at: Point) => Promise<void>;
  readonly rightClick: (at: Point) => Promise<void>;
  readonly moveTo: (at: Point) => Promise<void>;
  readonly drag: (from: Point, to: Point) => Promise<void>;
}

/** The time between key presses in milliseconds, as of a fast typist. */
const keyDelay = '12';

/** The hands of a person in front of the screen. */
export function handsOn(command: ScreenCommand): Hands {
  const xdotool = async (...args: readonly string[]): Promise<void> => {
    await command('xdotool', ...args);
  };
  return {
    press: (...keys) => xdotool('key', '--delay', keyDelay, ...keys),
    type: (text) => xdotool('type', '--delay', keyDelay, '--', text),
    enter: (text) => xdotool('type', '--delay', keyDelay, '--args', '1', text, 'key', 'Return'),
    click: (at) => xdotool('mousemove', ...place(at), 'click', '1'),
    shiftClick: (at) => xdotool('mousemove', ...place(at), 'keydown', 'shift', 'click', '1', 'keyup', 'shift'),
    rightClick: (at) => xdotool('mousemove', ...place(at), 'click', '3'),
    moveTo: (at) => xdotool('mousemove', ...place(at)),
    drag: async (from, to) => {
      await xdotool('mousemove', ...place(from), 'mousedown', '1');
      await xdotool('mousemove', ...place(between(from, to)));
      await xdotool('mousemove', ...place(to), 'mouseup', '1');
    },
  };
}

function place({ x, y }: Point): readonly [string, string] {
  return [String(Math.round(x)), String(Math.round(y))];
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
