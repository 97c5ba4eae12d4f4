/** A node of the accessibility tree, as the browser offers it to screen readers. */
export interface Accessible {
  /** Its ARIA role. */
  readonly role: string;
  readonly name: string;
  /** What is compared of its states. The node that is focused is the one that a screen reader reads out. */
  readonly states: readonly AccessibleState[];
  /** The number of a row in its grid, from 1; `null` for anything else. */
  readonly row: number | null;
}

export type AccessibleState = 'focused' | 'checked' | 'selected' | 'pressed' | 'expanded';

/** The popup as a screen reader perceives it. */
export interface AccessiblePopup {
  /** Returns the nodes in reading order. */
  readonly tree: () => Promise<readonly Accessible[]>;
  /** Returns what the live regions have said since the first call, and what they were saying then. */
  readonly heard: () => Promise<readonly string[]>;
}

/** Roles of nodes that only group others, or that are parts of others. */
const silentRoles: ReadonlySet<string> = new Set([
  '',
  'document',
  'generic',
  'none',
  'paragraph',
  'sectionfooter',
  'InlineTextBox',
  'LabelText',
  'ListMarker',
  'MenuListPopup',
  'RootWebArea',
  'StaticText',
]);

/** Whether a screen reader says more of a node with this role than its text. */
export const isHeard = (role: string): boolean => !silentRoles.has(role);
