import { translate } from '../browser/i18n';
import { TextButton } from '../ui/TextButton';
import { resetQuery } from './preset-use';
import type { Store } from './store';

interface ResetButtonProps {
  readonly store: Store;
  /** Called after the click, with which the button disappears. */
  readonly onLeave: () => void;
}

/** Goes back to all links of the page. */
export function ResetButton({ store, onLeave }: ResetButtonProps) {
  return (
    <TextButton
      onClick={() => {
        resetQuery(store);
        onLeave();
      }}
    >
      {translate('reset')}
    </TextButton>
  );
}
