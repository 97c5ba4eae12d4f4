import { useRef, useState } from 'preact/hooks';
import { formatLabel } from '../browser/format-label';
import { translate, translateCount } from '../browser/i18n';
import { formatOf } from '../core/formats/formats';
import type { FormatId } from '../core/formats/formats';
import { Button } from '../ui/Button';
import { MenuFace } from '../ui/MenuFace';
import type * as OnDemand from './on-demand';
import type { Store } from './store';
import styles from './TakeBar.module.css';

interface TakeBarProps {
  readonly store: Store;
  /** The parts that are loaded after the first rows, or `null` before. */
  readonly onDemand: typeof OnDemand | null;
}

/**
 * The buttons that take the links. The main one copies in the format in use, which its menu changes; the second one copies lines, or
 * JSON if the main one copies lines.
 */
export function TakeBar({ store, onDemand }: TakeBarProps) {
  const main = useRef<HTMLDivElement | null>(null);
  const optionsButton = useRef<HTMLSpanElement | null>(null);
  /** The format whose options are shown. Those of any other are not: a panel never stands above another format's button. */
  const [panelOf, setPanelOf] = useState<FormatId | null>(null);
  const { recipe, taking, listing, ticks } = store;
  const format = recipe.format.value;
  const second = secondFormat(format);
  const isOff = listing.failure.value !== null || ticks.ticked.value.length === 0;
  const tabsToOpen = taking.tabsToOpen.value;
  const done = taking.lastDone.value;
  const { file, options, hint } = formatOf(format);
  const { extension } = file;
  const isPanelOpen = panelOf === format;
  const copyButton = (id: FormatId) => (
    <Button
      label={copyLabel(id)}
      isMain={id === format}
      isOff={isOff}
      onClick={() => void taking.take('copy', id)}
      done={done?.format === id && done.way === 'copy' ? translateCount('doneCopied', done.count) : null}
    />
  );
  return (
    <>
      {tabsToOpen !== null && onDemand && <onDemand.TabsQuestion count={tabsToOpen} onAnswer={taking.answerTabs} />}
      {isPanelOpen && onDemand && (
        <onDemand.FormatPanel
          key={format}
          store={store}
          format={format}
          onClose={() => {
            setPanelOf(null);
            (optionsButton.current ?? main.current)?.querySelector('button')?.focus();
          }}
        />
      )}
      <footer class={styles.bar} data-part="take">
        <div ref={main} class={styles.split}>
          {copyButton(format)}
          {onDemand ? (
            <onDemand.FormatMenu
              store={store}
              isOff={isOff}
              onChoose={(shown) => {
                setPanelOf(shown === 'hidden' ? null : recipe.format.value);
                if (shown === 'first') main.current?.querySelector('button')?.focus();
              }}
            />
          ) : (
            <MenuFace label={translate('copyAsHeading')} isBare />
          )}
        </div>
        {onDemand ? (
          <onDemand.OptionsButton
            root={optionsButton}
            format={format}
            isOpen={isPanelOpen}
            onToggle={() => setPanelOf(isPanelOpen ? null : format)}
          />
        ) : (
          (options.length > 0 || hint) && <span class={styles.optionsRoom} />
        )}
        {copyButton(second)}
        <Button
          label={translate('downloadAs', extension)}
          isOff={isOff}
          onClick={() => void taking.take('download', format)}
          done={done?.way === 'download' ? `✓ .${extension}` : null}
        >
          <span class={styles.download}>.{extension}</span>
        </Button>
        {onDemand ? <onDemand.MoreMenu store={store} isOff={isOff} /> : <MenuFace label={translate('more')} />}
      </footer>
    </>
  );
}

/** Returns the format of the second button: lines, or JSON if the main one copies lines. */
export const secondFormat = (main: FormatId): FormatId => (main === 'lines' ? 'json' : 'lines');

function copyLabel(id: FormatId): string {
  if (id === 'json') return translate('copyJson');
  return id === 'lines' ? translate('copyLines') : translate('copyAs', formatLabel(id));
}
