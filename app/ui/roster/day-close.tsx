// Around the queue: walk-ins, more time, the screen; and the end: head counts, summary, the host's signature.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { moment } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { CheckLine } from '../forms/check-line.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { NoteBox } from '../note-box.tsx';
import { Rows } from '../rows.tsx';

type Shared = {
  csrf: string;
  typed: Readonly<Record<string, string | undefined>>;
  at: (field: string) => string | undefined;
};

export function DaySetup({ csrf, until, minutes, typed, at }: Shared & { until: string; minutes: number }) {
  const { t } = useTranslation('staff-roster');
  const { here } = usePlace();
  return (
    <div className="two-up">
      <section className="card" aria-labelledby="walk-in">
        <h2 id="walk-in">{t('day.walkIn')}</h2>
        <p>{t('day.walkInText')}</p>
        <PostForm csrf={csrf} action={here} hidden={{ do: 'walk-in' }} label={t('day.walkIn')}>
          <TextInput name="name" label={t('day.walkInName')} value={typed.name} error={at('name')} maxLength={120} />
          <TextInput name="department" label={t('day.walkInGroup')} value={typed.department} optional maxLength={40} />
          <Btn kind="alt">{t('day.walkInGo')}</Btn>
        </PostForm>
      </section>
      <section className="card" aria-labelledby="extend">
        <h2 id="extend">{t('day.until', { until })}</h2>
        <PostForm csrf={csrf} action={here} hidden={{ do: 'extend' }} label={t('day.extend', { minutes })}>
          <Btn kind="alt">{t('day.extend', { minutes })}</Btn>
        </PostForm>
        <h3>{t('day.hall')}</h3>
        <p>{t('day.hallText')}</p>
        <PostForm csrf={csrf} action={here} hidden={{ do: 'hall' }} label={t('day.hall')}>
          <Btn kind="alt">{t('day.hallGo')}</Btn>
        </PostForm>
      </section>
    </div>
  );
}

export type DayEnd = {
  counts: { done: number };
  items: { captured: number; notAccepted: number; absent: number };
  talks: { id: string; name: Bilingual; listeners: number | null }[];
  signed: { at: string; host: string } | null;
};

export function DayClose({ csrf, page, works, typed, at }: Shared & { page: DayEnd; works: boolean }) {
  const { t } = useTranslation('staff-roster');
  const { locale, here } = usePlace();
  const listeners = page.talks.reduce((sum, talk) => sum + (talk.listeners ?? 0), 0);
  const said = { people: page.counts.done, items: page.items.captured, listeners };
  return (
    <>
      {page.talks.length > 0 ? (
        <section className="card" aria-labelledby="talks">
          <h2 id="talks">{t('day.talks')}</h2>
          {page.talks.map((talk) => (
            <PostForm
              key={talk.id}
              csrf={csrf}
              action={here}
              hidden={{ do: 'listeners', talk: talk.id }}
              label={t('day.listeners', { talk: talk.name[locale] })}
            >
              <TextInput
                name={`listeners-${talk.id}`}
                label={t('day.listeners', { talk: talk.name[locale] })}
                value={typed[`listeners-${talk.id}`] ?? (talk.listeners === null ? '' : String(talk.listeners))}
                error={at(`listeners-${talk.id}`)}
                inputMode="numeric"
                maxLength={7}
                readOnly={!works}
              />
              {works ? <Btn kind="alt">{t('day.save')}</Btn> : null}
            </PostForm>
          ))}
        </section>
      ) : null}
      <section className="card" aria-labelledby="summary">
        <h2 id="summary">{t('day.summary')}</h2>
        <Rows
          rows={[
            { label: t('day.sums.people'), value: page.counts.done },
            { label: t('day.sums.items'), value: page.items.captured },
            { label: t('day.sums.not'), value: page.items.notAccepted },
            { label: t('day.sums.absent'), value: page.items.absent },
            { label: t('day.sums.listeners'), value: listeners },
          ]}
        />
        {page.signed ? (
          <NoteBox
            tone="ok"
            title={t('day.signed', { host: page.signed.host, at: moment(new Date(page.signed.at), locale) })}
          />
        ) : works ? (
          <PostForm csrf={csrf} action={here} hidden={{ do: 'sign' }} label={t('day.sign')}>
            <h3>{t('day.sign')}</h3>
            <p>{t('day.signText', said)}</p>
            <TextInput name="host" label={t('day.host')} value={typed.host} error={at('host')} maxLength={120} />
            <CheckLine name="confirmed">{t('day.hostConfirm')}</CheckLine>
            <Btn kind="alt">{t('day.signGo')}</Btn>
          </PostForm>
        ) : null}
      </section>
      {works ? (
        <section className="card" aria-labelledby="end">
          <h2 id="end">{t('day.end')}</h2>
          <p>{t('day.endText')}</p>
          <PostForm csrf={csrf} action={here} hidden={{ do: 'end' }} label={t('day.end')}>
            <CheckLine name="nobody-else" error={at('nobody-else')}>
              {t('day.endConfirm')}
            </CheckLine>
            <Btn kind="alt">{t('day.endGo')}</Btn>
          </PostForm>
        </section>
      ) : null}
    </>
  );
}
