import { useState } from 'preact/hooks';
import { translate } from '../browser/i18n';
import { parseSite } from '../core/presets/parse-site';
import type { Preset } from '../core/presets/preset';
import { tieTo, withoutSite } from '../core/presets/tie-to';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { OptionRow } from './OptionRow';
import type { SectionProps } from './sections';
import { SiteItem } from './SiteItem';
import styles from './SitesSection.module.css';

/** The sites on which a preset is used automatically. */
export function SitesSection({ store }: SectionProps) {
  const { settings, history } = store;
  const { presets } = settings.current.value;
  const ties = presets
    .flatMap((preset) => preset.sites.map((site) => ({ site, preset })))
    .sort((one, other) => (one.site < other.site ? -1 : 1));
  const choices = presets.map(({ id, name }) => ({ value: id, label: name }));

  const presetWith = (id: string): Preset | undefined => presets.find((preset) => preset.id === id);

  /** Returns what is wrong with a site that was typed, or `null`. */
  function faultOf(typed: string, own?: string): string | null {
    const site = parseSite(typed);
    if (site === null) return translate('noSite', typed.trim());
    return site !== own && ties.some((other) => other.site === site) ? translate('siteTaken', site) : null;
  }

  function tie(preset: Preset, site: string): void {
    void history.change(translate('nameAndValue', site, preset.name), { putPresets: tieTo(preset, presets, site) });
  }

  return (
    <>
      {ties.length > 0 && (
        <ul class={styles.list} aria-label={translate('sectionSites')}>
          {ties.map(({ site, preset }) => (
            <SiteItem
              key={site}
              site={site}
              preset={preset}
              choices={choices}
              faultOf={(typed) => faultOf(typed, site)}
              onRename={(typed) => {
                const changed = parseSite(typed);
                if (changed !== null && changed !== site) tie(withoutSite(preset, site), changed);
              }}
              onChoose={(id) => {
                const chosen = presetWith(id);
                if (chosen !== undefined) tie(chosen, site);
              }}
              onRemove={() =>
                void history.change(translate('siteRemoval', site), { putPresets: [withoutSite(preset, site)] })
              }
            />
          ))}
        </ul>
      )}
      {presets.length > 0 && (
        <OptionRow label={translate('addSite')} sentence={translate('addSiteSentence')} isWide>
          <AddSite
            choices={choices}
            faultOf={faultOf}
            onAdd={(site, id) => {
              const preset = presetWith(id);
              if (preset !== undefined) tie(preset, site);
            }}
          />
        </OptionRow>
      )}
    </>
  );
}

interface AddSiteProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly faultOf: (typed: string) => string | null;
  readonly onAdd: (site: string, presetId: string) => void;
}

/** Asks for a site and its preset. What is wrong is said once it is to be added, and what was typed stays. */
function AddSite({ choices, faultOf, onAdd }: AddSiteProps) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const presetId = chosen ?? choices[0]?.value ?? '';

  function add(): void {
    const site = parseSite(typed);
    if (site === null || faultOf(typed) !== null) {
      setRefused(typed);
      return;
    }
    onAdd(site, presetId);
    setTyped('');
  }

  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={translate('siteAddress')}
        isLabelShown={false}
        placeholder={translate('sitePlaceholder')}
        value={typed}
        error={refused === typed ? faultOf(typed) : null}
        onInput={setTyped}
      />
      <Select label={translate('presetOfSite')} options={choices} value={presetId} onChange={setChosen} />
      <Button label={translate('add')} onClick={add} />
    </form>
  );
}
