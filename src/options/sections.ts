import type { FunctionComponent } from 'preact';
import type { MessageKey } from '../browser/i18n';
import { AppearanceSection } from './AppearanceSection';
import { BackupSection } from './BackupSection';
import { CopyingSection } from './CopyingSection';
import { MatchingSection } from './MatchingSection';
import { PresetsSection } from './PresetsSection';
import { RecentsSection } from './RecentsSection';
import { ShortcutsSection } from './ShortcutsSection';
import { SitesSection } from './SitesSection';
import type { OptionsStore } from './store';
import { SyncSection } from './SyncSection';

/** What a section is handed. */
export interface SectionProps {
  readonly store: OptionsStore;
}

interface OptionsSection {
  /** Names it in the address: `#copying`. */
  readonly key: string;
  readonly label: MessageKey;
  readonly Section: FunctionComponent<SectionProps>;
}

/** The sections of the options page, in order. To add one, add a line here and a file next to this one. */
export const sections: readonly OptionsSection[] = [
  { key: 'copying', label: 'sectionCopying', Section: CopyingSection },
  { key: 'matching', label: 'sectionMatching', Section: MatchingSection },
  { key: 'appearance', label: 'sectionAppearance', Section: AppearanceSection },
  { key: 'presets', label: 'sectionPresets', Section: PresetsSection },
  { key: 'sites', label: 'sectionSites', Section: SitesSection },
  { key: 'shortcuts', label: 'sectionShortcuts', Section: ShortcutsSection },
  { key: 'sync', label: 'sectionSync', Section: SyncSection },
  { key: 'recents', label: 'sectionRecents', Section: RecentsSection },
  { key: 'backup', label: 'sectionBackup', Section: BackupSection },
];
