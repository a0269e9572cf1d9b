import { Combobox } from '@base-ui/react/combobox';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SearchAnswer } from '../../../model/wire.ts';
import { nodeAnswer, searchAnswer } from '../../api/answers.ts';
import { Icon } from '../../shell/Icon.tsx';
import { Name } from '../../shell/Name.tsx';
import { nameIn } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';
import { SearchHit } from '../search/SearchHit.tsx';
import { useSettled } from '../search/use-settled.ts';
import { PickerPopup } from './PickerPopup.tsx';

type Hit = SearchAnswer['hits'][number];
type AnyNodePickerProps = { title: string; value: string; onChange: (id: string) => void };

const SETTLE_MS = 150;

/** A word of the sentence that any node of the graph can fill, found by name. */
export function AnyNodePicker({ title, value, onChange }: AnyNodePickerProps) {
  const [text, setText] = useState('');
  const asked = useSettled(text.trim(), SETTLE_MS);
  const hits = useQuery(searchAnswer(asked));
  const chosen = useQuery({ ...nodeAnswer(value), enabled: value !== '' });
  const name = chosen.data ? nameIn(chosen.data.node) : value;
  const items = asked === '' ? [] : (hits.data?.hits ?? []);
  return (
    <Combobox.Root
      items={items}
      filter={null}
      value={null}
      onValueChange={(hit: Hit | null) => hit && onChange(hit.node.id)}
      inputValue={text}
      onInputValueChange={setText}
      itemToStringLabel={(hit: Hit) => nameIn(hit.node)}
      autoHighlight
    >
      <Combobox.Trigger className="word" aria-label={title}>
        <Name text={name || t('sentence.choose')} />
        <Icon name="down" />
      </Combobox.Trigger>
      <PickerPopup title={title} placeholder={t('sentence.typeName')} className="search-popup">
        <Combobox.Status className="popup-status">{statusOf(asked, items.length, hits.isFetching)}</Combobox.Status>
        <Combobox.List className="popup-list">
          {(hit: Hit) => (
            <Combobox.Item key={hit.node.id} value={hit} className="popup-item">
              <SearchHit hit={hit} />
            </Combobox.Item>
          )}
        </Combobox.List>
      </PickerPopup>
    </Combobox.Root>
  );
}

function statusOf(asked: string, found: number, isFetching: boolean): string {
  if (asked === '') return t('sentence.anyNode');
  if (isFetching) return t('sentence.searching');
  return found === 0 ? t('sentence.none') : '';
}
