/** The parts of the view that are not needed for the first rows. They are loaded together. */
export { Announcer } from './Announcer';
export { EmptyList } from './EmptyList';
export { FormatMenu } from './FormatMenu';
export { FormatPanel } from './FormatPanel';
export { listenToKeys } from './keys';
export { MoreMenu } from './MoreMenu';
export { fieldAtFault, newsOf } from './news';
export { OptionsButton } from './OptionsButton';
export { PresetRow } from './PresetRow';
export { RecentQueries } from './RecentQueries';
export { RefineArea } from './RefineArea';
export { pressRowButton } from './row-actions';
export { StatusButtons } from './StatusButtons';
export { TabsQuestion } from './TabsQuestion';
export { UnkeptSettings } from './UnkeptSettings';
export { Welcome } from './Welcome';
export { listParts } from './list/parts-on-demand';
