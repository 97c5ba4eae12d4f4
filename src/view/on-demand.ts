/** The parts of the view that are not needed for the first rows. They are loaded together. */
export { AllowButton } from './AllowButton';
export { EmptyList } from './EmptyList';
export { FailureButtons, FailureText } from './FailureHelp';
export { FormatPanel } from './FormatPanel';
export { listenToKeys } from './keys';
export { NoticeButton, NoticeText } from './Notice';
export { PresetRow } from './PresetRow';
export { RefineChips } from './RefineChips';
export { presetSections } from './preset-actions';
export { RefineForm } from '../forms/RefineForm';
export { ResetButton } from './ResetButton';
export { ScopeChoice } from './ScopeChoice';
export { TabsQuestion } from './TabsQuestion';
export { UnkeptSettings } from './UnkeptSettings';
export { GroupRow } from './list/GroupRow';
