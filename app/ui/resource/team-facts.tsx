// What a team is: base, skills, kits; and the form an administrator changes it by.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { listed } from '#app/i18n/format.ts';
import { Btn, Go } from '../btn.tsx';
import { CheckLine } from '../forms/check-line.tsx';
import { FieldGroup } from '../forms/field.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { Rows } from '../rows.tsx';
import { type FormAnswer, formFace, tickedOf } from './form-answer.ts';

type Facts = {
  name: Bilingual;
  kind: 'mobile' | 'window';
  pointId: string;
  skills: string[];
  languages: string[];
  officers: number;
  active: boolean;
  kits: readonly { id: string; number: string; kind: string }[];
};

export function TeamFacts({ team, point, services }: { team: Facts; point: Bilingual; services: readonly Service[] }) {
  const { t } = useTranslation('staff-resources');
  const { locale } = usePlace();
  const names = services.filter(({ code }) => team.skills.includes(code)).map(({ name }) => name[locale]);
  const languages = team.languages.map((language) => t(`languages.${language as 'zh'}`));
  const kits = team.kits.map(({ number, kind }) => `${number} ${t(`kits.kinds.${kind as 'identity'}`)}`);
  return (
    <Rows
      rows={[
        { label: t('teams.kind'), value: t(`teams.kinds.${team.kind}`) },
        { label: t('teams.base'), value: point[locale] },
        { label: t('teams.skills'), value: listed(names, locale) || '—' },
        { label: t('teams.languages'), value: listed(languages, locale) || '—' },
        { label: t('teams.kits'), value: listed(kits, locale) || '—' },
      ]}
    />
  );
}

type Service = { code: string; name: Bilingual };

export function TeamForm(props: {
  csrf: string;
  team: Facts;
  points: readonly { id: string; name: Bilingual }[];
  services: readonly Service[];
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('staff-resources');
  const { locale } = usePlace();
  const { csrf, team, points, services, answer } = props;
  const f = formFace(answer, 'team', locale);
  const skills = tickedOf(answer, 'team', 'skills', team.skills);
  const active = tickedOf(answer, 'team', 'active', team.active ? ['yes'] : []).includes('yes');
  const { error } = f('active');
  return (
    <details open={answer?.what === 'team' && answer.problem !== null}>
      <summary>{t('team.edit')}</summary>
      <PostForm csrf={csrf} hidden={{ what: 'team' }} label={t('team.edit')}>
        <TextInput {...f('nameZh', team.name.zh)} label={t('team.nameZh')} />
        <TextInput {...f('nameEn', team.name.en)} label={t('team.nameEn')} />
        <Select
          {...f('pointId', team.pointId)}
          label={t('teams.base')}
          ask={null}
          options={points.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
        <FieldGroup name="skills" id="team-skills" label={t('teams.skills')}>
          <div className="ticks">
            {services.map(({ code, name }, index) => (
              <CheckLine
                key={code}
                name="skills"
                id={index === 0 ? 'team-skills' : `team-skills-${code}`}
                value={code}
                checked={skills.includes(code)}
              >
                {name[locale]}
              </CheckLine>
            ))}
          </div>
        </FieldGroup>
        <CheckLine name="active" id="team-active" checked={active} {...(error ? { error } : {})}>
          {t('team.active')}
        </CheckLine>
        <Go>
          <Btn>{t('team.save')}</Btn>
        </Go>
      </PostForm>
    </details>
  );
}
