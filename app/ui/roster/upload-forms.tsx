// The two ways a whole list comes in: a file, or rows pasted from a spreadsheet.
import { useTranslation } from 'react-i18next';
import { Btn, Go } from '../btn.tsx';
import { Field } from '../forms/field.tsx';
import { TextArea } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';

export function UploadForms({ csrf, error, pasted }: { csrf: string; error: string | undefined; pasted: string }) {
  const { t } = useTranslation('roster');
  const { here } = usePlace();
  const base = here.split('?')[0] ?? here;
  const wrongPaste = error !== undefined && pasted !== '';
  return (
    <section className="card" aria-labelledby="upload">
      <h2 id="upload">{t('upload.title')}</h2>
      <p>
        <Btn kind="alt" href={`${base}/template.xlsx`}>
          {t('upload.template')}
        </Btn>
      </p>
      <form method="post" action={base} encType="multipart/form-data" aria-label={t('upload.title')}>
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="do" value="upload" />
        <Field name="file" label={t('upload.file')} hint={t('upload.fileHint')} error={wrongPaste ? undefined : error}>
          {(wiring) => <input {...wiring} type="file" accept=".xlsx,.csv,.tsv,.txt" />}
        </Field>
        <Go>
          <Btn>{t('upload.go')}</Btn>
        </Go>
      </form>
      <details open={pasted !== ''}>
        <summary>{t('upload.paste')}</summary>
        <form method="post" action={base} encType="multipart/form-data" aria-label={t('upload.paste')}>
          <input type="hidden" name="csrf" value={csrf} />
          <input type="hidden" name="do" value="upload" />
          <TextArea
            name="paste"
            label={t('upload.paste')}
            hint={t('upload.pasteHint')}
            value={pasted}
            rows={8}
            error={wrongPaste ? error : undefined}
          />
          <Btn kind="alt">{t('upload.goPaste')}</Btn>
        </form>
      </details>
    </section>
  );
}
