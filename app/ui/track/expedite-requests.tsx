// What has become of the owner's requests: the ruling with its reason, evidence, taking back, a second look.
import { useTranslation } from 'react-i18next';
import type { ExpediteStatus } from '#app/domain/case/expedite.ts';
import { plainDate } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { FileInput } from '../forms/file-input.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { usePlace } from '../frame/place.ts';
import { Tag } from '../tag.tsx';
import type { PageError } from './expedite-ask.tsx';

type Request = {
  id: string;
  service: { zh: string; en: string };
  status: ExpediteStatus;
  neededBy: string;
  promisedOn: string | null;
  reason: string;
  moreAsked: boolean;
  files: number;
};
type Props = {
  page: { requests: readonly Request[]; mostFiles: number; mostMegabytes: number };
  csrf: string;
  error: PageError;
};
const tones = {
  asked: 'warn',
  approved: 'ok',
  refused: 'bad',
  'second-look': 'warn',
  'refused-again': 'bad',
  withdrawn: 'note',
} as const;

export function ExpediteRequests({ page, csrf, error }: Props) {
  const { t } = useTranslation('cases');
  const { locale } = usePlace();
  if (page.requests.length === 0) return null;
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{t('ask.sent')}</h2>
      <ul className="plain stack">
        {page.requests.map((request) => {
          const waits = request.status === 'asked' || request.status === 'second-look';
          const wrong = error?.about === request.id ? error : null;
          return (
            <li className="card" key={request.id}>
              <p>
                <b>{t('ask.line', { service: request.service[locale], date: plainDate(request.neededBy, locale) })}</b>{' '}
                <Tag tone={tones[request.status]}>{t(`ask.status.${request.status}`)}</Tag>
              </p>
              {request.promisedOn ? <p>{t('ask.aim', { date: plainDate(request.promisedOn, locale) })}</p> : null}
              {request.reason ? <p className="kept">{t('ask.reason', { reason: request.reason })}</p> : null}
              {request.files > 0 ? <p className="s">{t('ask.files', { count: request.files })}</p> : null}
              {waits && request.moreAsked ? <p>{t('ask.more')}</p> : null}
              {waits && request.files < page.mostFiles ? (
                <PostForm csrf={csrf} hidden={{ what: 'file', requestId: request.id }} label={t('ask.file')} files>
                  <FileInput
                    name="evidence"
                    id={`evidence-${request.id}`}
                    label={t('ask.file')}
                    hint={t('ask.fileHint', { most: page.mostMegabytes, files: page.mostFiles })}
                    accept="image/jpeg,image/png,application/pdf"
                    {...(wrong ? { error: wrong.text } : {})}
                  />
                  <Btn kind="alt">{t('ask.add')}</Btn>
                </PostForm>
              ) : null}
              {waits ? (
                <PostForm csrf={csrf} hidden={{ what: 'withdraw', requestId: request.id }} label={t('ask.withdraw')}>
                  <Btn kind="alt">{t('ask.withdraw')}</Btn>
                </PostForm>
              ) : null}
              {request.status === 'refused' ? (
                <PostForm csrf={csrf} hidden={{ what: 'second', requestId: request.id }} label={t('ask.second')}>
                  <Btn kind="alt">{t('ask.second')}</Btn>
                </PostForm>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
