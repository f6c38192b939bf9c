// The forms of a request: the clerk's answer, the team, another time, and cancelling for the office.
import { useTranslation } from 'react-i18next';
import { moment } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextArea } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { Tag } from '../tag.tsx';
import type { FormProps } from './request-view.ts';

export function RequestAnswerForms({ page, csrf, typed, errorAt }: FormProps) {
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  const { booking, actions, dueAt } = page;
  const version = String(booking.version);
  const language = t(`request.languages.${booking.locale}`);
  const fixOpen = typed.what === 'needs-fix' || undefined;
  if (!actions.decide) return null;
  return (
    <section className="card" aria-labelledby="answer-title">
      <h2 id="answer-title">{t('answer.title')}</h2>
      {dueAt ? (
        <p>
          {t('answer.due', { at: moment(dueAt, locale) })}{' '}
          {page.late ? <Tag tone="bad">{t('requests.late')}</Tag> : null}
        </p>
      ) : null}
      <PostForm csrf={csrf} hidden={{ what: 'confirm', version }}>
        <Btn>{t('answer.confirm')}</Btn>
      </PostForm>
      {booking.status === 'submitted' ? (
        <details open={fixOpen}>
          <summary>{t('answer.fix')}</summary>
          <PostForm csrf={csrf} hidden={{ what: 'needs-fix', version }}>
            <TextArea
              name="missing"
              label={t('answer.missing')}
              hint={t('answer.missingHint', { language })}
              value={typed.what === 'needs-fix' ? typed.missing : ''}
              error={errorAt('missing')}
              lang={booking.locale === 'zh' ? 'zh-Hans' : 'en'}
              rows={4}
              maxLength={2_000}
            />
            <Btn kind="alt">{t('answer.fixSend')}</Btn>
          </PostForm>
        </details>
      ) : null}
    </section>
  );
}

export function RequestTeamForm({ page, csrf, typed, errorAt }: FormProps) {
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  const { booking, actions } = page;
  const version = String(booking.version);
  if (!actions.assign && !actions.change && !actions.cancel) return null;
  const options = page.teams.map((team) => ({ value: team.id, label: team.name[locale] }));
  return (
    <>
      {actions.assign ? (
        <section className="card" aria-labelledby="team-title">
          <h2 id="team-title">{t('assign.title')}</h2>
          <p className="dim">{t('assign.keeps')}</p>
          <PostForm csrf={csrf} hidden={{ what: 'assign', version }}>
            <Select
              name="teamId"
              label={t('assign.choose')}
              options={options}
              value={typed.what === 'assign' ? typed.teamId : booking.teamId}
              error={errorAt('teamId')}
            />
            <Btn kind={actions.decide ? 'alt' : undefined}>
              {t(booking.status === 'assigned' ? 'assign.give' : 'assign.save')}
            </Btn>
          </PostForm>
          {booking.status === 'assigned' ? (
            <PostForm csrf={csrf} hidden={{ what: 'unassign', version }}>
              <Btn kind="alt">{t('assign.takeBack')}</Btn>
            </PostForm>
          ) : null}
        </section>
      ) : null}
      {actions.change || actions.cancel ? (
        <section className="card" aria-labelledby="change-title">
          <h2 id="change-title">{t('request.changeTitle')}</h2>
          {actions.change ? (
            <p className="cluster">
              <Btn kind="alt" href={`/${locale}/staff/requests/${booking.reference}/time`}>
                {t('change.link')}
              </Btn>
              <Btn kind="alt" href={`/${locale}/staff/requests/${booking.reference}/pass`}>
                {t('request.paper')}
              </Btn>
            </p>
          ) : null}
          {actions.cancel ? (
            <details open={typed.what === 'cancel' || undefined}>
              <summary>{t('cancel.title')}</summary>
              <PostForm csrf={csrf} hidden={{ what: 'cancel', version }}>
                <TextArea
                  name="cancelReason"
                  label={t('cancel.reason')}
                  hint={t('cancel.hint', { language: t(`request.languages.${booking.locale}`) })}
                  value={typed.what === 'cancel' ? typed.cancelReason : ''}
                  error={errorAt('cancelReason')}
                  maxLength={400}
                />
                <Btn kind="stop">{t('cancel.save')}</Btn>
              </PostForm>
            </details>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
