// The returning windows of an organisation as staff see them: what it asks, and joining a window to it.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { dayOf } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';

type Named = { id: string; name: Bilingual };

export function OwnWindows(props: {
  csrf: string;
  mayDecide: boolean;
  mayRoster: boolean;
  windows: readonly (Named & { requests: readonly { id: string; date: string; reason: string | null }[] })[];
  free: readonly Named[];
}) {
  const { csrf, windows, free, mayDecide, mayRoster } = props;
  const { t } = useTranslation('staff-orgs');
  const { locale } = usePlace();
  if (windows.length === 0 && (free.length === 0 || !mayDecide)) return null;
  return (
    <section aria-labelledby="windows">
      <h2 id="windows">{t('windows')}</h2>
      <ul>
        {windows.map(({ id, name, requests }) => (
          <li key={id}>
            <a href={`/${locale}/staff/resources/windows/${id}`}>{name[locale]}</a>
            {requests.map((request) => (
              <PostForm key={request.id} csrf={csrf} hidden={{ requestId: request.id }} label={t('windows')}>
                <p>{t('asks', { date: dayOf(request.date, locale), reason: request.reason ?? '' })}</p>
                {mayRoster ? (
                  <>
                    <TextInput
                      name="reason"
                      id={`reason-${request.id.slice(0, 6)}`}
                      label={t('answer')}
                      maxLength={200}
                    />
                    <p className="cluster">
                      <Btn name="decision" value="agree">
                        {t('agree')}
                      </Btn>
                      <Btn kind="alt" name="decision" value="keep">
                        {t('declineIt')}
                      </Btn>
                    </p>
                  </>
                ) : null}
              </PostForm>
            ))}
          </li>
        ))}
      </ul>
      {mayDecide && free.length > 0 ? (
        <PostForm csrf={csrf} label={t('join')}>
          <Select
            name="windowId"
            label={t('join')}
            options={free.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          />
          <Btn kind="alt" name="decision" value="join">
            {t('joinGo')}
          </Btn>
        </PostForm>
      ) : null}
    </section>
  );
}
