// For the day itself: the words both sides check at the door, and who comes, as far as the bureau shows it.
import { useTranslation } from 'react-i18next';
import type { BookingPage } from '#app/domain/booking/own-page.ts';
import { listed } from '#app/i18n/format.ts';
import { useFace, usePlace } from '../frame/place.ts';
import { DoorWords } from '../journey/door-words.tsx';
import { TeamCard } from '../journey/team-card.tsx';

export function BookingDay({ words, team }: Pick<BookingPage, 'words' | 'team'>) {
  const { t } = useTranslation('track');
  const { locale } = usePlace();
  const phone = useFace()?.hotline.shown ?? '';
  const rank = (code: string) => t(code === 'auxiliary' ? 'own.ranks.auxiliary' : 'own.ranks.officer');
  return (
    <>
      {words ? (
        <DoorWords
          title={t('own.doorTitle')}
          officers={words.officers[locale]}
          you={`${words.answer[locale]} ${words.digits}`}
          text={t('own.doorText', { phone })}
        />
      ) : null}
      {team ? (
        <TeamCard
          title={t('own.teamTitle')}
          team={team.name}
          {...(team.vehicle ? { text: listed([team.vehicle], locale) } : {})}
          officers={team.officers.map(({ name, rank: code }) => ({ name, badge: rank(code) }))}
        />
      ) : null}
    </>
  );
}
