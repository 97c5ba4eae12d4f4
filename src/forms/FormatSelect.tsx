import { formatLabel } from '../browser/format-label';
import { translate } from '../browser/i18n';
import { formats } from '../core/formats/formats';
import type { FormatId } from '../core/formats/formats';
import { formatGroups } from '../core/formats/parts/format';
import { drawOptions, Select } from '../ui/Select';
import { groupLabels } from './format-groups';

interface FormatSelectProps {
  readonly label: string;
  readonly value: FormatId;
  readonly onChange: (format: FormatId) => void;
}

/** A choice of one format among all, in their groups. */
export function FormatSelect({ label, value, onChange }: FormatSelectProps) {
  const options = formats.map(({ id, group }) => ({ value: id, label: formatLabel(id), group }));
  return (
    <Select label={label} options={options} value={value} onChange={onChange}>
      {formatGroups.map((group) => (
        <optgroup key={group} label={translate(groupLabels[group])}>
          {drawOptions(options.filter((option) => option.group === group))}
        </optgroup>
      ))}
    </Select>
  );
}
