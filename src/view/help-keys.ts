import type { MessageKey } from '../browser/i18n';

/** The keys of the view and what each does, in the order of help. Several keys are pressed together. */
export const helpKeys: readonly (readonly [keys: readonly string[], meaning: MessageKey])[] = [
  [['Enter'], 'keyEnter'],
  [['Ctrl', 'Enter'], 'keyCtrlEnter'],
  [['↓'], 'keyDown'],
  [['↑'], 'keyUp'],
  [['Alt', '↓'], 'keyAltDown'],
  [['/'], 'keySlash'],
  [['F6'], 'keyF6'],
  [['Space'], 'keySpace'],
  [['Shift', '↓'], 'keyShiftDown'],
  [['Ctrl', 'A'], 'keyCtrlA'],
  [['Ctrl', 'C'], 'keyCtrlC'],
  [['→'], 'keyRight'],
  [['?'], 'keyHelp'],
  [['Esc'], 'keyEscape'],
];
