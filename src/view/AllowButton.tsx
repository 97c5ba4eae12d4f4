import { useEffect, useState } from 'preact/hooks';
import { translate } from '../browser/i18n';
import { allSites, loadAllowedSites, requestSites, sitesToRequest } from '../browser/permissions';
import { TextButton } from '../ui/TextButton';

interface AllowButtonProps {
  /** The match patterns of the sites whose frames could not be read. */
  readonly sites: readonly string[];
  /** Called in the click, with the function that asks the user for access. */
  readonly onAllow: (request: typeof requestSites) => void;
}

/**
 * A button that asks for access to the sites of frames that could not be read. Absent if Sheaf has access to all of them, and
 * until that is known.
 */
export function AllowButton({ sites, onAllow }: AllowButtonProps) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    // Without the answer, no site counts as open.
    void loadAllowedSites()
      .catch(console.error)
      .then(() => setReady(true));
  }, []);
  const wanted = isReady ? sitesToRequest(sites) : [];
  if (wanted.length === 0) return null;
  const hint = wanted === allSites ? translate('allowAllHint') : translate('allowHint', wanted.map(hostOf).join(', '));
  return (
    <TextButton hint={hint} onClick={() => onAllow(requestSites)}>
      {translate('allow')}
    </TextButton>
  );
}

/** The host of a match pattern such as `https://example.com/*`. */
const hostOf = (site: string): string => site.split('/')[2] ?? site;
