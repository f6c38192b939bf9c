// Texts and notices, answer templates and rules: what is in force, and whether both languages are there.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '#app/domain/access/permission.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { questionCategories } from '#app/domain/matter/question.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { contentKinds, listContent, proposeAnswer } from '#app/services/content/edit-content.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextArea, TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { errorsOf, type FormAnswer, formFace } from '#app/ui/resource/form-answer.ts';
import { Bar, Seg } from '#app/ui/staff/bar.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'texts' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-content')('title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const asked = new URL(request.url).searchParams.get('kind');
  const kind = contentKinds.find((one) => one === asked) ?? 'text';
  const lines = await listContent(ctx, { kind });
  if (!lines.ok) throw refusal(lines.problem);
  const mayAdd = kind === 'answer' && may(ctx.actor, 'content.edit');
  return { lines: lines.value, kind, kinds: contentKinds, mayAdd, csrf: context.csrf };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = typedOf(await request.formData());
  const done = await proposeAnswer(ctx, { typed, effectiveFrom: civilDateOf(ctx.now) });
  if (done.ok) return redirect(`/${localeOf(params)}/staff/texts/answer/${typed.code}?done=proposed`, 303);
  if (['not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  return data<FormAnswer>({ what: 'answer', problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

export default function Texts() {
  const { lines, kind, kinds, mayAdd, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['staff-content', 'matter']);
  const { locale } = usePlace();
  const here = `/${locale}/staff/texts`;
  const f = formFace(answer, 'answer', locale);
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <Bar title={t('title')}>
        <Seg
          label={t('views')}
          items={kinds.map((one) => ({ text: t(`kinds.${one}`), href: `${here}?kind=${one}`, current: one === kind }))}
        />
      </Bar>
      <p className="lede">{t('lede')}</p>
      <DataTable
        caption={t(`kinds.${kind}`)}
        rows={lines}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'name',
            head: t('name'),
            cell: (row) => <a href={`${here}/${row.kind}/${row.key}`}>{row.name[locale]}</a>,
          },
          { key: 'version', head: t('version'), num: true, cell: (row) => row.version },
          { key: 'zh', head: t('zh'), num: true, cell: (row) => row.zh },
          { key: 'en', head: t('en'), num: true, cell: (row) => row.en },
          {
            key: 'state',
            head: t('complete'),
            cell: (row) => (
              <>
                {row.missing.length === 0 ? (
                  <Tag tone="ok">{t('complete')}</Tag>
                ) : (
                  <Tag tone="bad">{t('missing', { count: row.missing.length })}</Tag>
                )}{' '}
                {row.version === 0 ? <Tag tone="note">{t('isNew')}</Tag> : null}
                {row.proposed ? <Tag tone="warn">{t('proposed')}</Tag> : null}
              </>
            ),
          },
        ]}
      />
      {mayAdd ? (
        <section className="card" aria-labelledby="new-answer">
          <h2 id="new-answer">{t('newAnswer')}</h2>
          <PostForm csrf={csrf} action={`${here}?kind=answer`}>
            <TextInput {...f('code')} label={t('code')} hint={t('codeHint')} maxLength={40} spellCheck={false} />
            <Select
              {...f('category')}
              label={t('category')}
              options={questionCategories.map((value) => ({ value, label: t(`matter:ask.categories.${value}`) }))}
            />
            {(['nameZh', 'nameEn'] as const).map((name) => (
              <TextInput key={name} {...f(name)} label={t(`fields.${name}`)} maxLength={60} />
            ))}
            {(['textZh', 'textEn'] as const).map((name) => (
              <TextArea key={name} {...f(name)} label={t(`fields.${name}`)} rows={4} />
            ))}
            <Btn>{t('submit')}</Btn>
          </PostForm>
        </section>
      ) : null}
    </>
  );
}
