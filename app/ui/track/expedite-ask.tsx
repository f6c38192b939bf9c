// One service of the booking: the day it is needed, which of our times meets it, and the form to ask.
import { useTranslation } from 'react-i18next';
import { fullDay } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { DateParts } from '../forms/date-parts.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { TextArea } from '../forms/text-input.tsx';
import { RadioCards } from '../forms/tiles.tsx';
import { usePlace } from '../frame/place.ts';
import { NoteBox } from '../note-box.tsx';

type Named = { zh: string; en: string };
export type PageError = { text: string; field: string | null; about: string } | null;
type Service = {
  code: string;
  name: Named;
  count: number;
  neededBy: string | null;
  dates: { normal: string; expedited: string; provisional: boolean };
  answer: 'normal' | 'expedited' | 'neither' | null;
  grounds: readonly { code: string; name: Named; evidence: Named }[];
};
type Props = {
  page: { services: readonly Service[]; requests: readonly { serviceCode: string; status: string }[] };
  csrf: string;
  typed: Record<string, string>;
  error: PageError;
};

export function ExpediteAsk({ page, csrf, typed, error }: Props) {
  const { t } = useTranslation('cases');
  const waits = (code: string) =>
    page.requests.some(({ serviceCode, status }) => serviceCode === code && ['asked', 'second-look'].includes(status));
  const open = page.services.filter(({ code }) => !waits(code));
  if (open.length === 0 && page.requests.length === 0) return <p>{t('ask.none')}</p>;
  return open.map((service) => {
    const own = typed.service === service.code ? typed : {};
    return (
      <OneService
        key={service.code}
        service={service}
        csrf={csrf}
        typed={own}
        error={error?.about === service.code ? error : null}
      />
    );
  });
}

function OneService({
  service,
  csrf,
  typed,
  error,
}: {
  service: Service;
  csrf: string;
  typed: Record<string, string>;
  error: PageError;
}) {
  const { t } = useTranslation('cases');
  const { locale } = usePlace();
  const { code, neededBy, answer, dates } = service;
  const errorOf = (field: string) => (error?.field === field ? { error: error.text } : {});
  const [y = '', m = '', d = ''] = (neededBy ?? '').split('-');
  const value =
    typed['neededBy.y'] === undefined
      ? { y, m, d }
      : { y: typed['neededBy.y'], m: typed['neededBy.m'] ?? '', d: typed['neededBy.d'] ?? '' };
  return (
    <section className="card stack" aria-labelledby={`ask-${code}`}>
      <h2 id={`ask-${code}`}>{t('ask.service', { service: service.name[locale], count: service.count })}</h2>
      <PostForm csrf={csrf} hidden={{ what: 'need', service: code }} label={t('ask.check')}>
        <DateParts
          name="neededBy"
          id={`neededBy-${code}`}
          label={t('ask.needed')}
          hint={t('ask.neededHint')}
          value={value}
          {...errorOf('neededBy')}
        />
        <Btn kind="alt">{t('ask.check')}</Btn>
      </PostForm>
      {answer && neededBy ? (
        <>
          <NoteBox tone={answer === 'normal' ? 'ok' : 'warn'} title={t(`ask.answer.${answer}`)}>
            <p>
              {t('ask.normal', { date: fullDay(dates.normal, locale) })}
              <br />
              {t('ask.expedited', { date: fullDay(dates.expedited, locale) })}
            </p>
            {dates.provisional ? <p>{t('ask.about')}</p> : null}
          </NoteBox>
          {answer === 'normal' ? null : (
            <PostForm csrf={csrf} hidden={{ what: 'ask', service: code, neededBy }} label={t('ask.title')}>
              {service.count > 1 ? <p>{t('ask.family', { count: service.count })}</p> : null}
              <RadioCards
                name="ground"
                id={`ground-${code}`}
                label={t('ask.ground')}
                value={typed.ground ?? null}
                {...errorOf('ground')}
                tiles={service.grounds.map((ground) => ({
                  value: ground.code,
                  label: ground.name[locale],
                  text: t('ask.evidence', { text: ground.evidence[locale] }),
                }))}
              />
              <TextArea
                name="statement"
                id={`statement-${code}`}
                label={t('ask.statement')}
                hint={t('ask.statementHint')}
                value={typed.statement}
                maxLength={500}
                {...errorOf('statement')}
              />
              <Btn>{t('ask.send')}</Btn>
            </PostForm>
          )}
        </>
      ) : null}
    </section>
  );
}
