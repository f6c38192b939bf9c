// The switches of language and reading size. Links on ordinary pages; on a form page submit buttons of that form,
// so that what was typed travels along.
import { useTranslation } from 'react-i18next';
import { usePlace } from './place.ts';

/** `formId` names the form of this page whose action understands `switch=en|zh|elder|standard`. */
export function Tools({ elder, formId }: { elder: boolean; formId?: string | undefined }) {
  const { t } = useTranslation('frame');
  const { locale, here } = usePlace();
  const other = locale === 'zh' ? 'en' : 'zh';
  const mode = elder ? 'standard' : 'elder';
  const tools = [
    {
      to: other,
      text: t('tools.other'),
      title: t('tools.otherTitle'),
      lang: other === 'zh' ? 'zh-Hans' : 'en',
    },
    { to: mode, text: t(`tools.${mode}`), title: undefined, lang: undefined },
  ];
  return (
    <div className="tools">
      {/* Enter presses a form's first button: that must be "go on", not a switch. */}
      {formId ? <button type="submit" form={formId} className="sr" tabIndex={-1} aria-hidden="true" /> : null}
      {tools.map((tool) =>
        formId ? (
          <button
            type="submit"
            key={tool.to}
            form={formId}
            formNoValidate
            name="switch"
            value={tool.to}
            lang={tool.lang}
          >
            {tool.text}
          </button>
        ) : (
          <a
            key={tool.to}
            href={`/${locale}/switch?to=${tool.to}&back=${encodeURIComponent(here)}`}
            lang={tool.lang}
            hrefLang={tool.lang}
            title={tool.title}
            rel="nofollow"
          >
            {tool.text}
          </a>
        ),
      )}
    </div>
  );
}
