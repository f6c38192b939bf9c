// The team's steps with the whole visit, one button each, and the form for a visit that could not take place.
import { useTranslation } from 'react-i18next';
import { shortDay, timeRange } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { usePlace } from '../frame/place.ts';

type Face = { csrf: string; version: number; status: string };
const failReasons = ['nobody-home', 'wrong-address', 'other'] as const;

export function VisitSteps({ csrf, version, status }: Face) {
  const { t } = useTranslation('staff-field');
  const what =
    status === 'assigned' ? 'depart' : status === 'en_route' ? 'arrive' : status === 'in_progress' ? 'finish' : null;
  if (what === null) return null;
  return (
    <PostForm csrf={csrf} hidden={{ what, version: String(version) }}>
      <div className="go">
        <Btn full>{t(`visit.${what}`)}</Btn>
      </div>
      {what === 'arrive' ? null : (
        <p className="s dim">{t(what === 'depart' ? 'visit.departHint' : 'visit.finishHint')}</p>
      )}
    </PostForm>
  );
}

export function VisitFailed(
  props: Face & { windows: readonly { date: string; windowStart: number; windowEnd: number }[] },
) {
  const { t } = useTranslation('staff-field');
  const { locale } = usePlace();
  if (props.status === 'assigned') return null;
  return (
    <details>
      <summary>{t('visit.failed')}</summary>
      <PostForm csrf={props.csrf} hidden={{ what: 'fail', version: String(props.version) }} label={t('visit.failed')}>
        <Select
          name="failReason"
          label={t('visit.failReason')}
          options={failReasons.map((reason) => ({ value: reason, label: t(`visit.failReasons.${reason}`) }))}
        />
        <Select
          name="window"
          label={t('visit.newWindow')}
          ask={t('visit.noWindow')}
          optional
          options={props.windows.map((window) => ({
            value: `${window.date}T${window.windowStart}`,
            label: `${shortDay(window.date, locale)} ${timeRange(window.windowStart, window.windowEnd)}`,
          }))}
        />
        <Btn kind="stop">{t('visit.recordFailed')}</Btn>
      </PostForm>
    </details>
  );
}
