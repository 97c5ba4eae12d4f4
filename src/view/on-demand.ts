/** What the popup shows on demand only, loaded in one go when the first of it is wanted. */
export { AllowButton } from './AllowButton';
export { ArrangeForm } from '../forms/ArrangeForm';
export { FormatPanel } from './FormatPanel';
export { NoticeButton, NoticeText } from './Notice';
export { PresetChip } from './PresetChip';
export { TabsQuestion } from './TabsQuestion';
export { UnkeptSettings } from './UnkeptSettings';
export { GroupRow } from './list/GroupRow';
