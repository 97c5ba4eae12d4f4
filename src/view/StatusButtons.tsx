import { translate } from '../browser/i18n';
import { fromFilePattern } from '../core/query/pattern-mistake';
import type { Query } from '../core/query/query';
import { TextButton } from '../ui/TextButton';
import { AllowButton } from './AllowButton';
import { NewToggle } from './NewToggle';
import { failureToReport, fieldAtFault } from './news';
import { askName } from './preset-actions';
import { resetQuery } from './preset-use';
import { ScopeChoice } from './ScopeChoice';
import type { Store } from './store';

interface StatusButtonsProps {
  readonly store: Store;
  /** Called after a click with which the button disappears. */
  readonly onLeave: () => void;
}

/** The buttons of the status line: they mend what is wrong, undo what was done, read more of the page, and reset the query. */
export function StatusButtons({ store, onLeave }: StatusButtonsProps) {
  const { page, recipe } = store;
  const progress = page.reading.value?.progress;
  const closedSites = progress?.state === 'done' ? progress.unreadFrames.sites : [];
  return (
    <>
      <PatternButtons store={store} onLeave={onLeave} />
      <NoticeButton store={store} onLeave={onLeave} />
      {closedSites.length > 0 && (
        <AllowButton sites={closedSites} onAllow={(request) => void page.allowFrames(request)} />
      )}
      <NewToggle store={store} />
      <ScopeChoice store={store} isRead={progress?.state === 'done'} />
      {recipe.presetInUse.value === null && !recipe.isDefault.value && (
        <TextButton hint={translate('savePreset')} onClick={() => askName(store)}>
          {translate('saveEllipsis')}
        </TextButton>
      )}
      {!recipe.isDefault.value && (
        <TextButton
          onClick={() => {
            resetQuery(store);
            onLeave();
          }}
        >
          {translate('reset')}
        </TextButton>
      )}
    </>
  );
}

/** Buttons that mend a pattern which is wrong. */
function PatternButtons({ store, onLeave }: StatusButtonsProps) {
  const { recipe } = store;
  const field = fieldAtFault(store);
  if (field === null || field === 'selector' || failureToReport(store)?.code === 'slow-pattern') return null;
  const meant = fromFilePattern(recipe.query.value[field]);
  const mend = (part: Partial<Query>) => () => {
    recipe.change(part);
    onLeave();
  };
  return (
    <>
      {meant !== null && <TextButton onClick={mend({ [field]: meant })}>{translate('usePattern', meant)}</TextButton>}
      <TextButton onClick={mend({ regex: false })}>{translate('turnRegexOff')}</TextButton>
    </>
  );
}

/** The button of a notice, if it has one: it stops what is under way, or undoes what was done. */
function NoticeButton({ store, onLeave }: StatusButtonsProps) {
  const { notices } = store;
  const notice = notices.notice.value;
  if (notice?.kind === 'opening' && notice.opening.state === 'opening') {
    return <TextButton onClick={() => void store.outside.tabs.stop()}>{translate('stop')}</TextButton>;
  }
  if (notice === null || !('undo' in notice)) return null;
  return (
    <TextButton
      onClick={() => {
        notices.undo(notice.undo);
        onLeave();
      }}
    >
      {translate('undo')}
    </TextButton>
  );
}
