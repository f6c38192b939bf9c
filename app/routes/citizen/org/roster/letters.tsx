// Letters to take home or hand out: made by a form, because each carries a new code; drawn at once, for printing.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { dayOf, listed } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { qrRows } from '#app/paper/qr.server.ts';
import { orgFirst } from '#app/platform/http/org-first.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { printLetters } from '#app/services/roster/invite.server.ts';
import { loadRosterPage } from '#app/services/roster/load-roster.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Qr } from '#app/ui/journey/qr.tsx';
import { PrintHint } from '#app/ui/print-hint.tsx';

export const handle = { section: 'org' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'roster')('letter.page'));

/** Nothing is printed by following a link: back to the roster. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const answer = await loadRosterPage(await context.ctx(), { reference: params.ref ?? '' });
  if (!answer.ok) throw orgFirst(answer.problem, params);
  return redirect(new URL(request.url).pathname.replace(/\/letters(\.data)?$/, ''), 303);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const form = await request.formData();
  const group = fieldOf(form, 'group') || null;
  const everybody = fieldOf(form, 'everybody') === 'yes';
  const printed = await printLetters(ctx, { reference: params.ref ?? '', group, everybody });
  if (!printed.ok) throw orgFirst(printed.problem, params);
  const { letters, ...rest } = printed.value;
  const origin = ctx.app.config.publicOrigin;
  return data({
    ...rest,
    address: `${origin}/i`,
    letters: letters.map((letter) => ({ ...letter, qr: qrRows(`${origin}/i/${letter.code.replaceAll('-', '')}`) })),
  });
}

export default function Letters() {
  const page = useActionData<typeof action>();
  const { t } = useTranslation('roster');
  const { here } = usePlace();
  const back = here.replace(/\/letters.*$/, '');
  if (!page) return null;
  return (
    <>
      <div className="no-print">
        <p className="s">
          <a className="more" href={back}>
            {t('letter.back')}
          </a>
        </p>
        <h1>{t('letter.page')}</h1>
        <p className="lede">
          {page.letters.length > 0 ? t('letter.print', { count: page.letters.length }) : t('letter.none')}
        </p>
        <PrintHint />
      </div>
      {page.letters.map((letter) => (
        <Letter key={letter.code} page={page} letter={letter} />
      ))}
    </>
  );
}

type Page = NonNullable<ReturnType<typeof useActionData<typeof action>>>;

/** In the language of its reader, whatever language the office reads. */
function Letter({ page, letter }: { page: Page; letter: Page['letters'][number] }) {
  const { locale } = letter;
  const t = tFor(locale, 'roster');
  const { minor, wave } = letter;
  const said = {
    organisation: page.organisation[locale],
    services: listed(
      page.services.map((name) => name[locale]),
      locale,
    ),
    day: listed(
      page.days.map((day) => dayOf(day, locale)),
      locale,
    ),
    until: dayOf(page.until, locale),
  };
  return (
    <article className="sheet letter" lang={locale === 'zh' ? 'zh-Hans' : 'en'}>
      <h2>{t(minor ? 'letter.toGuardian' : 'letter.to', { name: letter.name })}</h2>
      {letter.department ? <p>{t('letter.group', { group: letter.department })}</p> : null}
      <p>{t(minor ? 'letter.childLead' : 'letter.lead', said)}</p>
      {wave ? (
        <p>
          <b>
            {t('letter.time', { when: `${dayOf(wave.date, locale)} ${clockText(wave.start)}`, number: wave.number })}
          </b>
        </p>
      ) : null}
      <div className="letter-code">
        <Qr rows={letter.qr} label={t('letter.qr')} />
        <div>
          <p>{t('letter.how', { address: page.address })}</p>
          <p className="code-text">{letter.code}</p>
          <p>{t(minor ? 'letter.birth' : 'letter.code')}</p>
        </div>
      </div>
      <p className="s">{t(minor ? 'letter.keep' : 'letter.keepAdult')}</p>
      {minor ? (
        <section className="letter-form">
          <h3>{t('letter.form')}</h3>
          <dl className="rows">
            {[t('letter.formChild'), t('letter.formGuardian'), t('letter.formRelation')].map((label) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{label === t('letter.formChild') ? letter.name : '　'}</dd>
              </div>
            ))}
            {(['apply', 'capture', 'data'] as const).map((item) => (
              <div key={item}>
                <dt>{t(`letter.formItems.${item}`)}</dt>
                <dd>{t('letter.formYes')}</dd>
              </div>
            ))}
            <div>
              <dt>{t('letter.formSign')}</dt>
              <dd>　</dd>
            </div>
          </dl>
          <p className="s">{t('letter.formNumber')}</p>
        </section>
      ) : null}
    </article>
  );
}
