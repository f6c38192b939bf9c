// One talk: what it is about, who listens, how long, what the host provides, and how to ask for it.
import { useTranslation } from 'react-i18next';
import type { TalkView } from '#app/domain/catalogue/public-view.ts';
import { useFace, usePlace } from '../frame/place.ts';
import { Rows } from '../rows.tsx';

export function TalkPage({ talk }: { talk: TalkView }) {
  const { t } = useTranslation('catalogue');
  const { locale } = usePlace();
  const face = useFace();
  const say = t as (key: string) => string;
  const list = (group: string, words: readonly string[]) =>
    words.map((word) => say(`talk.words.${group}.${word}`)).join(locale === 'zh' ? '、' : ', ');
  const rows = [
    { label: t('talk.length'), value: t('talk.lengthText', { minutes: talk.lengths.join(' / ') }) },
    { label: t('talk.seats'), value: t('talk.seatsText', { ...talk.seats }) },
    { label: t('talk.listen'), value: list('listeners', talk.listeners) },
    { label: t('talk.language'), value: list('languages', talk.languages) },
    { label: t('talk.placesTitle'), value: list('places', talk.places) },
    { label: t('talk.partnersTitle'), value: list('partners', talk.partners) },
  ];
  return (
    <div className="split">
      <div className="stack">
        <div>
          <h1>
            {talk.name} {locale === 'en' ? <span lang="zh-Hans">({talk.nameZh})</span> : null}
          </h1>
          <p className="lede">{talk.summary}</p>
        </div>
        <Lines title={t('talk.outline')} lines={talk.outline} />
        <Lines title={t('who')} lines={talk.whoMayApply} />
        <Lines title={t('talk.host')} lines={[...talk.needs, ...talk.prepare]} />
        {talk.firstLesson ? <p>{t('talk.first')}</p> : null}
      </div>
      <aside className="card sticky" aria-labelledby="facts-title">
        <h2 id="facts-title">{t('short')}</h2>
        <Rows rows={rows} stacked />
        <h3>{t('talk.ask')}</h3>
        <p>{t('talk.askText')}</p>
        {face ? (
          <p>
            <a className="btn full" href={`tel:${face.hotline.number.replaceAll('-', '')}`}>
              {face.hotline.shown}
            </a>
          </p>
        ) : null}
      </aside>
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
