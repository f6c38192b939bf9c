// One service: can it be done online, who may apply, what to prepare, how long, how much.
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '#app/domain/catalogue/public-view.ts';
import { usePlace } from '../frame/place.ts';
import { NoteBox } from '../note-box.tsx';
import { PrintHint } from '../print-hint.tsx';
import { ServiceFacts } from './service-facts.tsx';
import { ServiceMaterials } from './service-materials.tsx';

export function ServicePage({ service }: { service: ServiceView }) {
  const { t } = useTranslation('catalogue');
  const { locale, to } = usePlace();
  const { online } = service;
  const fees = [...new Set(service.variants.flatMap((variant) => variant.fees))];
  return (
    <div className="split">
      <div className="stack">
        <div>
          <h1>
            {service.name}
            {locale === 'en' ? (
              <>
                {' '}
                <span lang="zh-Hans">({service.nameZh})</span>
              </>
            ) : null}
          </h1>
          <p className="lede">{service.summary}</p>
        </div>
        <div id="online">
          <NoteBox
            tone={online.reach === 'none' ? 'note' : 'ok'}
            icon="screen"
            title={t(`onlineTitle.${online.reach}`)}
          >
            <p>{online.text}</p>
            {online.conditions.length > 0 ? (
              <>
                <p>{t('onlineWhen')}</p>
                <ul>
                  {online.conditions.map((condition) => (
                    <li key={condition}>{t(`onlineConditions.${condition}`)}</li>
                  ))}
                </ul>
              </>
            ) : null}
            <p>
              <a href={to('adviser')}>{t('onlineAdvice')}</a>
            </p>
          </NoteBox>
        </div>
        <section>
          <h2>{t('who')}</h2>
          <ul>
            {service.whoMayApply.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{service.ages}</p>
        </section>
        <section>
          <h2>{t('prepare')}</h2>
          <p>
            {t('prepareText')} {t('followText')}
          </p>
          <ServiceMaterials variants={service.variants} />
        </section>
        {service.prepare.length > 0 ? (
          <section>
            <h2>{t('before')}</h2>
            <ul>
              {service.prepare.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ) : null}
        {service.warnings.map((warning) => (
          <NoteBox key={warning.code} tone={warning.tone} title={warning.text} />
        ))}
        <section>
          <details>
            <summary>{t('proxy')}</summary>
            <p>{service.proxy}</p>
          </details>
          {service.times.expedite ? (
            <details>
              <summary>{t('expedite')}</summary>
              <p>{service.times.expedite}</p>
              {service.grounds.length > 0 ? (
                <>
                  <p>{t('grounds')}</p>
                  <ul>
                    {service.grounds.map((ground) => (
                      <li key={ground.code}>
                        {ground.name} <span className="under dim">{ground.evidence}</span>
                      </li>
                    ))}
                  </ul>
                </>
              ) : null}
            </details>
          ) : null}
        </section>
        <PrintHint />
      </div>
      <ServiceFacts
        code={service.code}
        times={service.times}
        fees={fees}
        minutes={service.minutes}
        modes={service.modes}
        receipt={service.receipt}
        validity={service.validity}
      />
    </div>
  );
}
