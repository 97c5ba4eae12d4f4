import { useContext, useState } from 'preact/hooks';
import { translate } from '../browser/i18n';
import type { Preset } from '../core/presets/preset';
import { Select } from '../ui/Select';
import { TextButton } from '../ui/TextButton';
import { TextField } from '../ui/TextField';
import { isFound, SearchContext } from './search';
import styles from './SitesSection.module.css';

interface SiteItemProps {
  readonly site: string;
  readonly preset: Preset;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Returns what is wrong with a site that was typed, or `null`. */
  readonly faultOf: (typed: string) => string | null;
  readonly onRename: (typed: string) => void;
  readonly onChoose: (presetId: string) => void;
  readonly onRemove: () => void;
}

/** A site and its preset. The site is stored at Enter, or when the focus leaves its field, because half a host is another host. */
export function SiteItem({ site, preset, choices, faultOf, onRename, onChoose, onRemove }: SiteItemProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const search = useContext(SearchContext).value;

  function finish(): void {
    if (typed === null) return;
    const isWrong = faultOf(typed) !== null;
    setIsRefused(isWrong);
    if (isWrong) return;
    setTyped(null);
    onRename(typed);
  }

  return (
    <li
      class={styles.item}
      data-option
      hidden={!isFound(search, `${translate('sectionSites')} ${site} ${preset.name}`)}
    >
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
        onFocusOut={finish}
      >
        <TextField
          label={translate('siteNamed', site)}
          isLabelShown={false}
          value={typed ?? site}
          error={typed !== null && isRefused ? faultOf(typed) : null}
          onInput={setTyped}
        />
        <Select label={translate('presetOfSiteNamed', site)} options={choices} value={preset.id} onChange={onChoose} />
        <TextButton label={translate('removeSite', site)} onClick={onRemove}>
          {translate('remove')}
        </TextButton>
      </form>
    </li>
  );
}
