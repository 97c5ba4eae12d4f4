/** The parts of the view that are not needed for the first rows. They are loaded together. */
export { AllowButton } from './AllowButton';
export { ArrangeForm } from '../forms/ArrangeForm';
export { FormatPanel } from './FormatPanel';
export { NoticeButton, NoticeText } from './Notice';
export { PresetChip } from './PresetChip';
export { TabsQuestion } from './TabsQuestion';
export { UnkeptSettings } from './UnkeptSettings';
export { GroupRow } from './list/GroupRow';
