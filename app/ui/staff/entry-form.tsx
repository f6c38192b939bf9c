// A catalogue entry as a form: one closed drawer per section, both languages side by side by their path.
import { useTranslation } from 'react-i18next';
import type { EditField, EditSection } from '#app/domain/content/leaves.ts';
import { Btn, Go } from '../btn.tsx';
import { Field } from '../forms/field.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';

type Words = typeof import('#app/i18n/en/staff-catalogue.ts').staffCatalogue;
type SectionKey = keyof Words['sections'];
type PartKey = keyof Words['parts'];

export type EntryFormProps = {
  csrf: string;
  version: number;
  sections: readonly EditSection[];
  typed: Readonly<Record<string, string>>;
  wrong: { field: string; text: string } | null;
  today: string;
};

export function EntryForm({ csrf, version, sections, typed, wrong, today }: EntryFormProps) {
  const { t } = useTranslation('staff-catalogue');
  const errorAt = (path: string) => (wrong?.field === path ? wrong.text : undefined);
  return (
    <PostForm csrf={csrf} hidden={{ what: 'propose', version: String(version) }} label={t('entry.edit')}>
      <p className="dim">{t('entry.editHint')}</p>
      {sections.map(({ key, fields }) => (
        <details key={key} open={fields.some((field) => field.path === wrong?.field)}>
          <summary>{t(`sections.${key as SectionKey}`)}</summary>
          {fields.map((field) => (
            <Leaf key={field.path} field={field} value={typed[field.path] ?? field.value} error={errorAt(field.path)} />
          ))}
        </details>
      ))}
      <TextInput
        name="effectiveFrom"
        label={t('entry.from')}
        hint={t('entry.fromHint')}
        value={typed.effectiveFrom ?? today}
        error={errorAt('effectiveFrom')}
      />
      <TextInput name="reason" label={t('entry.reason')} value={typed.reason} error={errorAt('reason')} />
      <Go>
        <Btn>{t('entry.submit')}</Btn>
      </Go>
    </PostForm>
  );
}

function Leaf({ field, value, error }: { field: EditField; value: string; error: string | undefined }) {
  const { t } = useTranslation('staff-catalogue');
  const label = usePathText()(field.path);
  if (field.kind === 'flag') {
    const options = [
      { value: 'true', label: t('entry.yes') },
      { value: 'false', label: t('entry.no') },
    ];
    return <Select name={field.path} label={label} options={options} value={value} ask={null} error={error} />;
  }
  if (field.kind !== 'long') return <TextInput name={field.path} label={label} value={value} error={error} />;
  return (
    <Field name={field.path} label={label} error={error}>
      {(wiring) => <textarea {...wiring} rows={3} defaultValue={value} />}
    </Field>
  );
}

/** `materials.2.name.zh` as people read it: each part in words, counted from one. */
export function usePathText(): (path: string) => string {
  const { t } = useTranslation('staff-catalogue');
  return (path) =>
    path
      .split('.')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : t(`parts.${part as PartKey}`)))
      .join(' · ');
}
