import { useEffect, useRef, useState } from 'preact/hooks';
import { translate, translateCount } from '../browser/i18n';
import type { Page } from '../core/links/source';
import { Choice } from '../ui/Choice';
import type { Store } from './store';

interface ScopeChoiceProps {
  readonly store: Store;
  /** Whether the page has been read, so that looking for a selection holds up nothing. */
  readonly isRead: boolean;
}

/** A choice between the links of the page and those that the user has selected on it. Absent if none are selected. */
export function ScopeChoice({ store: { page, outside }, isRead }: ScopeChoiceProps) {
  const [selectedCount, setSelectedCount] = useState(0);
  const shown = page.page.value;
  const scope = page.scope.value;
  const askedFor = useRef<Page | null>(null);
  useEffect(() => {
    // Once for each document, however often it is read.
    if (!isRead || askedFor.current === shown) return;
    askedFor.current = shown;
    setSelectedCount(0);
    void outside.countSelected().then((count) => askedFor.current === shown && setSelectedCount(count));
  }, [shown, isRead, outside]);
  if (selectedCount === 0 && scope === 'page') return null;
  return (
    <Choice
      label={translate('linksOf')}
      options={[
        { value: 'page', label: translate('linksOfPage') },
        { value: 'selection', label: translateCount('linksOfSelection', selectedCount) },
      ]}
      value={scope}
      onChange={page.setScope}
    />
  );
}
