import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Reach } from '../../../model/explore.ts';
import { reachAnswer } from '../../api/explore-answers.ts';
import { Failure } from '../../shell/Failure.tsx';
import { KindShape } from '../../shell/KindShape.tsx';
import { Name } from '../../shell/Name.tsx';
import type { Picture } from '../../picture/use-picture.ts';
import { countOfKind, joinWords } from '../../../words/count.ts';
import { formatDate } from '../../../words/format-date.ts';
import { nameIn } from '../../../words/names.ts';
import { t } from '../../../words/t.ts';
import { selectAndShow } from '../picture/PicturePane.tsx';
import { addNodes } from './explore-actions.ts';
import type { Named } from './explore-actions.ts';
import { channelsOf, countOfCertainty } from './reach-channels.ts';
import type { Reached, ReachChannel } from './reach-channels.ts';

/** The countries that a program reaches by the rule of the questions, on the day that the whole app counts by. */
export function ReachSection({ id, picture }: { id: string; picture: Picture }) {
  const { asOf } = picture.view;
  const { data, error, refetch } = useQuery(reachAnswer(id, asOf));
  return (
    <section aria-labelledby="reaches">
      <h3 id="reaches" className="evidence-heading">
        {t('explore.reach.title')}
      </h3>
      <p className="muted">
        {asOf ? t('explore.reach.asOf', { date: formatDate(asOf) }) : t('explore.reach.ownDate')}.{' '}
        {t('explore.reach.rule')}
      </p>
      {error && <Failure error={error} what={t('explore.reach.failed')} onAgain={() => void refetch()} />}
      {!data && !error && <output className="muted">{t('explore.reach.working')}</output>}
      {data && <Channels reach={data} picture={picture} />}
    </section>
  );
}

function Channels({ reach, picture }: { reach: Reach; picture: Picture }) {
  const channels = channelsOf(reach);
  const names = new Map(reach.graph.nodes.map((node) => [node.id, nameIn(node)]));
  const nameOfId = (id: string): string => names.get(id) ?? id;
  const present = new Set(picture.records.graph.nodes.map(({ id }) => id));
  const absent = reach.countries.map(({ id }) => ({ id, name: nameOfId(id) })).filter(({ id }) => !present.has(id));
  if (channels.length === 0) return <p>{t('explore.reach.none')}</p>;
  const show = (country: Named): void => (present.has(country.id) ? selectAndShow(country.id) : addNodes([country]));
  return (
    <>
      <ul className="reach-channels">
        {channels.map((channel) => (
          <ChannelItem key={channel.channel} channel={channel} nameOfId={nameOfId} onShow={show} />
        ))}
      </ul>
      {absent.length > 0 && (
        <button type="button" className="button" onClick={() => addNodes(absent)}>
          {t('explore.reach.addAll', { count: absent.length })}
        </button>
      )}
    </>
  );
}

type ChannelItemProps = { channel: ReachChannel; nameOfId: (id: string) => string; onShow: (country: Named) => void };

function ChannelItem({ channel, nameOfId, onShow }: ChannelItemProps) {
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const possible = countOfCertainty(channel, 'possible');
  const undated = countOfCertainty(channel, 'undated');
  const parts = [
    countOfKind(channel.countries.length, 'Country'),
    possible > 0 && t('explore.reach.possibly', { count: possible }),
    undated > 0 && t('explore.reach.undated', { count: undated }),
  ].filter((part) => typeof part === 'string');
  return (
    <li>
      <button
        type="button"
        className="text-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {t(`explore.reach.channel.${channel.channel}`)}: {parts.join(t('words.comma'))}
      </button>
      {channel.through.length > 0 && (
        <p className="connection-facts">
          <Name text={joinWords(channel.through.map(nameOfId))} />
        </p>
      )}
      {isOpen && (
        <ul id={list} className="reach-countries">
          {channel.countries.map((country) => (
            <ReachedCountry key={country.id} country={country} name={nameOfId(country.id)} onShow={onShow} />
          ))}
        </ul>
      )}
    </li>
  );
}

type ReachedCountryProps = { country: Reached; name: string; onShow: (country: Named) => void };

const ReachedCountry = ({ country: { id, certainty }, name, onShow }: ReachedCountryProps) => (
  <li>
    <button type="button" className="node-button" onClick={() => onShow({ id, name })}>
      <KindShape kind="Country" />
      <Name text={name} />
    </button>
    {certainty !== 'certain' && <span className="muted"> {t(`explore.reach.certainty.${certainty}`)}</span>}
  </li>
);
