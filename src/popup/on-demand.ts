/** What the popup shows on demand only, loaded in one go when the first of it is wanted. */
export { ArrangePanel } from './ArrangePanel';
export { FormatPanel } from './FormatPanel';
export { PresetChip } from './PresetChip';
export { TabsQuestion } from './TabsQuestion';
export { UnkeptSettings } from './UnkeptSettings';
