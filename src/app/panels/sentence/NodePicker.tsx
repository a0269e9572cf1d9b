import { Combobox } from '@base-ui/react/combobox';
import { Icon } from '../../shell/Icon.tsx';
import { Name } from '../../shell/Name.tsx';
import { t } from '../../../words/t.ts';
import type { Option } from './ParameterControl.tsx';
import { PickerPopup } from './PickerPopup.tsx';

type NodePickerProps = {
  title: string;
  options: readonly Option[];
  value: string;
  onChange: (id: string) => void;
};

/** A word of the sentence that opens a list to choose from and to type in. */
export function NodePicker({ title, options, value, onChange }: NodePickerProps) {
  const chosen = options.find((option) => option.id === value) ?? null;
  return (
    <Combobox.Root
      items={options}
      value={chosen}
      onValueChange={(option: Option | null) => option && onChange(option.id)}
      itemToStringLabel={(option: Option) => option.name}
      isItemEqualToValue={(one: Option, other: Option) => one.id === other.id}
      autoHighlight
    >
      <Combobox.Trigger className="word" aria-label={title}>
        {chosen ? <Name text={chosen.name} /> : t('sentence.choose')}
        <Icon name="down" />
      </Combobox.Trigger>
      <PickerPopup title={title} placeholder={t('sentence.typeToFind')}>
        <Combobox.Empty className="popup-status">{t('sentence.none')}</Combobox.Empty>
        <Combobox.List className="popup-list">
          {(option: Option) => (
            <Combobox.Item key={option.id} value={option} className="popup-item">
              <Name text={option.name} />
            </Combobox.Item>
          )}
        </Combobox.List>
      </PickerPopup>
    </Combobox.Root>
  );
}
