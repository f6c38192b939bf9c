// What matters most right now, at most two notes: on the way, failed, something missing, contact not confirmed.
import { useTranslation } from 'react-i18next';
import type { BookingPage } from '#app/domain/booking/own-page.ts';
import { dayOf, timeRange } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { useFace, usePlace } from '../frame/place.ts';
import { NoteBox } from '../note-box.tsx';

export function BookingNotes({ page, csrf }: { page: BookingPage; csrf: string }) {
  const { t } = useTranslation('track');
  const { to, locale } = usePlace();
  const phone = useFace()?.hotline.shown ?? '';
  const { status, contact, reference } = page;
  const path = to(`bookings/${reference}`);
  const over = !page.actions.cancel.ok && page.actions.cancel.problem.code === 'final-state';
  return (
    <>
      {page.joinedTo ? (
        <NoteBox title={t('own.joinedTitle')}>
          <p>
            {t('own.joinedText')} <a href={to(`bookings/${page.joinedTo}`)}>{page.joinedTo}</a>
          </p>
        </NoteBox>
      ) : null}
      {status === 'en_route' ? (
        <NoteBox tone="ok" title={t('own.wayTitle')}>
          <p>{t('own.wayText', { window: timeRange(page.windowStart, page.windowEnd) })}</p>
        </NoteBox>
      ) : null}
      {status === 'failed' ? (
        <NoteBox tone="bad" title={t('own.failedTitle')}>
          <p>{t('own.failedText')}</p>
          <p>
            <Btn href={`${path}/change`}>{t('own.failedDo')}</Btn>
          </p>
        </NoteBox>
      ) : null}
      {page.week ? (
        <NoteBox icon="clock" title={t('own.weekTitle')}>
          <p>
            {t('change.weekOpen', {
              monday: dayOf(page.week.monday, locale),
              until: dayOf(page.week.tellOn, locale),
              part: t(`change.parts.${page.week.part}`),
            })}
          </p>
        </NoteBox>
      ) : null}
      {status === 'needs_fix' ? (
        <NoteBox tone="warn" title={t('own.fixTitle')}>
          <p>{t('own.fixText', { phone })}</p>
        </NoteBox>
      ) : null}
      {contact.kind !== 'none' && !contact.confirmed && !over ? (
        <NoteBox tone="warn" title={t('own.unconfirmedTitle')}>
          <p>{t('own.unconfirmedText', { to: contact.shown })}</p>
          <PostForm csrf={csrf} label={t('own.sendCode')}>
            <div className="cluster">
              <Btn kind="alt" name="do" value="send-code">
                {t('own.sendCode')}
              </Btn>
              <a href={`${path}/contact`}>{t('own.mend')}</a>
            </div>
          </PostForm>
        </NoteBox>
      ) : null}
    </>
  );
}
