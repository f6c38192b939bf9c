// The levels of a place as they are chosen one by one: district, sub-district, community, then the door or a service point.
import { useTranslation } from 'react-i18next';
import { distance } from '#app/i18n/format.ts';
import { RadioCards, type Tile } from '../forms/tiles.tsx';
import { usePlace } from '../frame/place.ts';
import { type Level, LevelPath } from '../journey/level-path.tsx';

export type PlaceChoice = {
  mode: 'home' | 'window';
  district: string;
  subdistricts: readonly { id: string; name: string }[];
  subdistrict: { id: string; name: string } | null;
  communities: readonly { id: string; name: string; subdistrict: string }[];
  community: { id: string; name: string } | null;
  points: readonly {
    id: string;
    name: string;
    kind: string;
    address: string;
    metres: number;
    lacks: string[];
    counter: boolean;
  }[];
  chosen: { communityId: string | null; pointId: string | null };
  q: string;
};
export type OpenLevel = 'subdistrict' | 'community' | 'point';

export function openLevel(choice: PlaceChoice): OpenLevel {
  if (choice.mode === 'window' && choice.community) return 'point';
  return choice.subdistrict || choice.communities.length > 0 ? 'community' : 'subdistrict';
}

/** `page` is this page's address without a query, `as` the query that keeps the chosen way. */
export function PlaceLevels(props: { choice: PlaceChoice; page: string; as: string; error: string | undefined }) {
  const { choice, page, as, error } = props;
  const { t } = useTranslation('booking');
  const { locale } = usePlace();
  const open = openLevel(choice);
  const first = `${page}${as ? `?${as}` : ''}`;
  const second = `${page}?${as ? `${as}&` : ''}sub=${choice.subdistrict?.id ?? ''}`;
  const levels: Level[] = [
    { label: t('place.district'), state: 'past', value: choice.district, change: `/${locale}` },
    open === 'subdistrict'
      ? { label: t('place.subdistrict'), state: 'now', children: <SubdistrictTiles choice={choice} error={error} /> }
      : {
          label: t('place.subdistrict'),
          state: 'past',
          value: choice.subdistrict?.name ?? t('place.found', { count: choice.communities.length, q: choice.q }),
          change: first,
        },
    open === 'community'
      ? { label: t('place.community'), state: 'now', children: <CommunityTiles choice={choice} error={error} /> }
      : open === 'point'
        ? { label: t('place.community'), state: 'past', value: choice.community?.name ?? '', change: second }
        : { label: t('place.community'), state: 'next', value: t('place.onNextPage') },
  ];
  if (choice.mode === 'home') levels.push({ label: t('place.door'), state: 'next', value: t('place.onNextPage') });
  else if (open === 'point')
    levels.push({ label: t('place.point'), state: 'now', children: <PointTiles choice={choice} error={error} /> });
  else levels.push({ label: t('place.point'), state: 'next', value: t('place.onNextPage') });
  const at = levels.findIndex((level) => level.state === 'now') + 1;
  return <LevelPath levels={levels} label={t('place.path', { at, of: levels.length })} />;
}

type Drawn = { choice: PlaceChoice; error: string | undefined };

function SubdistrictTiles({ choice, error }: Drawn) {
  const { t } = useTranslation('booking');
  const tiles = choice.subdistricts.map(({ id, name }): Tile => ({ value: id, label: name }));
  return (
    <RadioCards
      name="subdistrict"
      label={t('place.chooseSubdistrict')}
      tiles={tiles}
      value={choice.subdistrict?.id ?? null}
      error={error}
    />
  );
}

function CommunityTiles({ choice, error }: Drawn) {
  const { t } = useTranslation('booking');
  const found = choice.q !== '';
  const tiles = choice.communities.map(
    ({ id, name, subdistrict }): Tile => ({ value: id, label: name, text: found ? subdistrict : undefined }),
  );
  return (
    <RadioCards
      name="community"
      label={t('place.chooseCommunity')}
      hint={t('place.communityHint')}
      tiles={tiles}
      value={choice.chosen.communityId}
      error={error}
    />
  );
}

function PointTiles({ choice, error }: Drawn) {
  const { t } = useTranslation('booking');
  const { locale } = usePlace();
  const kinds = { centre: t('place.kinds.centre'), station: t('place.kinds.station') };
  const kindOf = (kind: string) => kinds[kind as keyof typeof kinds] ?? t('place.kinds.community-room');
  const tiles = choice.points.map((point): Tile => {
    const lacks = point.lacks.join(locale === 'zh' ? '、' : ', ');
    const closed = lacks ? t('place.lacks', { services: lacks }) : point.counter ? null : t('place.walkIn');
    const facts = [kindOf(point.kind), distance(point.metres, locale), point.address].filter(Boolean);
    return {
      value: point.id,
      label: point.name,
      text: closed ?? facts.join(locale === 'zh' ? '，' : ', '),
      disabled: closed !== null,
    };
  });
  return (
    <RadioCards name="point" label={t('place.choosePoint')} tiles={tiles} value={choice.chosen.pointId} error={error} />
  );
}
