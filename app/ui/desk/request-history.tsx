// What happened to a request, as staff read it: every event in words, who did it and when; and the notes of colleagues.
import { useTranslation } from 'react-i18next';
import { moment, windowOf } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { useStates } from './states.tsx';

type Names = Readonly<Record<string, { zh: string; en: string }>>;
export type Happening = {
  id: string;
  at: Date;
  type: string;
  actorKind: string;
  actorId: string;
  data: Readonly<Record<string, unknown>>;
};

export function RequestHistory(props: {
  events: readonly Happening[];
  staff: Names;
  teams: readonly { id: string; name: { zh: string; en: string } }[];
}) {
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  const say = useStates();
  const by = useWho(props.staff);
  const more = useMore(props.teams);
  return (
    <ol className="say" aria-label={t('request.history')}>
      {[...props.events].reverse().map((event) => {
        const facts = more(event);
        return (
          <li key={event.id}>
            <header>
              <b>{say('event', event.type)}</b>
              <span className="s dim">{t('request.historyBy', { at: moment(event.at, locale), who: by(event) })}</span>
            </header>
            {facts ? <p className="s">{facts}</p> : null}
          </li>
        );
      })}
    </ol>
  );
}

function useWho(staff: Names) {
  const { t } = useTranslation('staff-states');
  const { locale } = usePlace();
  return ({ actorKind, actorId }: Happening) => {
    if (actorKind === 'staff') return staff[actorId]?.[locale] ?? t('by.staff');
    return actorKind === 'citizen' ? t('by.citizen') : t('by.system');
  };
}

/** What else is known of a happening: the window it names, the team, the reason. */
function useMore(teams: readonly { id: string; name: { zh: string; en: string } }[]) {
  const { locale } = usePlace();
  const say = useStates();
  return ({ type, data }: Happening): string | null => {
    const { date, windowStart, windowEnd, team, outcome, reason } = data;
    if (typeof date === 'string' && typeof windowStart === 'number' && typeof windowEnd === 'number') {
      return windowOf(date, windowStart, windowEnd, locale);
    }
    if (typeof team === 'string') return teams.find(({ id }) => id === team)?.name[locale] ?? null;
    if (typeof outcome === 'string') return say('outcome', outcome);
    if (typeof reason !== 'string') return null;
    if (type === 'personal-data.read') return say('unmask', reason);
    return type.startsWith('callback.') ? say('callback', reason) : say('why', reason);
  };
}

export function Notes({
  notes,
  staff,
}: {
  notes: readonly { id: string; staffId: string; at: Date; body: string }[];
  staff: Names;
}) {
  const { t } = useTranslation(['staff-desk', 'staff-states']);
  const { locale } = usePlace();
  if (notes.length === 0) return <p className="dim">{t('request.noNotes')}</p>;
  return (
    <ol className="say" aria-label={t('request.notes')}>
      {notes.map((note) => (
        <li key={note.id}>
          <header>
            <b>{staff[note.staffId]?.[locale] ?? t('staff-states:by.staff')}</b>
            <span className="s dim">{moment(note.at, locale)}</span>
          </header>
          <p className="kept">{note.body}</p>
        </li>
      ))}
    </ol>
  );
}
