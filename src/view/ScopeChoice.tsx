import { useEffect, useState } from 'preact/hooks';
import { translate, translateCount } from '../browser/i18n';
import { Choice } from '../ui/Choice';
import type { Store } from './store';

interface ScopeChoiceProps {
  readonly store: Store;
}

/** A choice between the links of the page and those that the user has selected on it. Absent if none are selected. */
export function ScopeChoice({ store: { page, countSelected } }: ScopeChoiceProps) {
  const [selectedCount, setSelectedCount] = useState(0);
  const shown = page.page.value;
  const scope = page.scope.value;
  useEffect(() => {
    let isWanted = true;
    void countSelected().then((count) => isWanted && setSelectedCount(count));
    return () => {
      isWanted = false;
    };
  }, [shown, countSelected]);
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
