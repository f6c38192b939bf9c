// The people of a team: who leads it, what they speak, and the form for a new one.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { listed } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { CheckLine } from '../forms/check-line.tsx';
import { FieldGroup } from '../forms/field.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';
import { type FormAnswer, formFace, tickedOf } from './form-answer.ts';
import { Take } from './team-roster.tsx';

type Member = { id: string; name: Bilingual; rank: string; languages: string[]; leader: boolean };

export function Members(props: {
  csrf: string;
  members: readonly Member[];
  answer: FormAnswer | undefined;
  may: boolean;
}) {
  const { t } = useTranslation('staff-resources');
  const { locale } = usePlace();
  const { csrf, may } = props;
  const f = formFace(props.answer, 'member', locale);
  const ticked = tickedOf(props.answer, 'member', 'languages', ['zh']);
  const said = (languages: readonly string[]) =>
    listed(
      languages.map((language) => t(`languages.${language as 'zh'}`)),
      locale,
    );
  return (
    <>
      <DataTable
        caption={t('members.title')}
        rows={props.members}
        rowKey={(row) => row.id}
        empty={t('members.none')}
        columns={[
          {
            key: 'name',
            head: t('members.name'),
            cell: (row) => (
              <>
                {row.name[locale]} {row.leader ? <Tag tone="note">{t('teams.leader')}</Tag> : null}
              </>
            ),
          },
          { key: 'rank', head: t('members.rank'), cell: (row) => t(`members.ranks.${row.rank as 'officer'}`) },
          { key: 'languages', head: t('teams.languages'), cell: (row) => said(row.languages) },
          ...(may
            ? [
                {
                  key: 'do',
                  head: t('members.change'),
                  cell: (row: Member) => (
                    <div className="cluster">
                      {row.leader ? null : (
                        <Take
                          csrf={csrf}
                          hidden={{
                            what: 'member',
                            memberId: row.id,
                            memberZh: row.name.zh,
                            memberEn: row.name.en,
                            rank: row.rank,
                            languages: row.languages.join(' '),
                            leader: 'yes',
                          }}
                        >
                          {t('members.lead')}
                        </Take>
                      )}
                      <Take csrf={csrf} hidden={{ what: 'member-out', memberId: row.id }}>
                        {t('out')}
                      </Take>
                    </div>
                  ),
                },
              ]
            : []),
        ]}
      />
      {may ? (
        <PostForm csrf={csrf} hidden={{ what: 'member' }} label={t('members.add')}>
          <div className="move">
            <TextInput {...f('memberZh')} label={t('members.nameZh')} autoComplete="off" />
            <TextInput {...f('memberEn')} label={t('members.nameEn')} autoComplete="off" />
            <Select
              {...f('rank', 'officer')}
              label={t('members.rank')}
              ask={null}
              options={(['officer', 'auxiliary'] as const).map((rank) => ({
                value: rank,
                label: t(`members.ranks.${rank}`),
              }))}
            />
          </div>
          <FieldGroup {...face(f('languages'))} label={t('teams.languages')}>
            <div className="cluster">
              {(['zh', 'en', 'sign'] as const).map((language, index) => (
                <CheckLine
                  key={language}
                  name="languages"
                  id={index === 0 ? 'member-languages' : `member-languages-${language}`}
                  value={language}
                  checked={ticked.includes(language)}
                >
                  {t(`languages.${language}`)}
                </CheckLine>
              ))}
            </div>
          </FieldGroup>
          <p>
            <Btn kind="alt">{t('members.add')}</Btn>
          </p>
        </PostForm>
      ) : null}
    </>
  );
}

function face({ value: _value, ...rest }: { name: string; id: string; value: string; error?: string }) {
  return rest;
}
