// The clerks' queue of questions, soonest due first, with what was counted.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { number, plainDate } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadQuestionDesk } from '#app/services/matter/work-questions.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar, Seg } from '#app/ui/staff/bar.tsx';
import { WorkList } from '#app/ui/staff/work-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'questions' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-matters')('questions.title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const done = new URL(request.url).searchParams.get('view') === 'done';
  const desk = await loadQuestionDesk(await context.ctx(), { done });
  if (!desk.ok) throw refusal(desk.problem);
  return { ...desk.value, done };
}

export default function Questions() {
  const { lines, counts, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['staff-matters', 'matter']);
  const { locale } = usePlace();
  const here = `/${locale}/staff/questions`;
  return (
    <>
      <Bar title={t('questions.title')}>
        <Seg
          label={t('questions.views')}
          items={[
            { text: t('questions.open'), href: here, current: !done },
            { text: t('questions.done'), href: `${here}?view=done`, current: done },
          ]}
        />
      </Bar>
      <dl className="four-up" aria-label={t('questions.counts')}>
        {(['asked', 'answered', 'booked', 'late'] as const).map((what) => (
          <div key={what}>
            <dt>{t(`questions.${what}`)}</dt>
            <dd>{number(counts[what], locale)}</dd>
          </div>
        ))}
      </dl>
      {lines.length === 0 ? (
        <p className="card dim">{t(done ? 'questions.noneDone' : 'questions.none')}</p>
      ) : (
        <WorkList
          label={t('questions.list')}
          items={lines.map((line) => ({
            id: line.reference,
            ...(line.late ? { heat: 'hot' as const } : {}),
            title: line.service?.[locale] ?? t(`matter:ask.categories.${line.category as 'other'}`),
            lines: [
              line.start,
              <span key="due">
                <b>{t('questions.due', { date: plainDate(line.dueOn, locale) })}</b>{' '}
                {line.late ? <Tag tone="bad">{t('questions.isLate')}</Tag> : null}
                {line.awaitsApproval ? <Tag tone="warn">{t('questions.awaits')}</Tag> : null}
              </span>,
            ],
            actions: (
              <a className="more" href={`${here}/${line.reference}`}>
                {t('questions.read', { reference: line.reference })}
              </a>
            ),
          }))}
        />
      )}
    </>
  );
}
