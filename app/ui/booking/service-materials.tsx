// What to prepare, case by case: each variant with its papers as a list to tick, and its fee.
import { useTranslation } from 'react-i18next';
import type { Condition } from '#app/domain/catalogue/material.ts';
import { usePlace } from '../frame/place.ts';
import { Tag } from '../tag.tsx';

export type VariantRow = {
  code: string;
  name: string;
  forWhom: string;
  fees: readonly string[];
  materials: readonly { code: string; name: string; note: string | null; mayFollow: boolean; when: Condition[] }[];
};

/** The first case is open; the boxes are the reader's own and send nothing. */
export function ServiceMaterials({ variants }: { variants: readonly VariantRow[] }) {
  const { t } = useTranslation('catalogue');
  const { locale } = usePlace();
  const listed = (conditions: readonly Condition[]) =>
    conditions.map((one) => t(`conditions.${one}`)).join(locale === 'zh' ? '，' : ', ');
  return variants.map((variant, index) => (
    <details key={variant.code} open={index === 0}>
      <summary>{variant.name}</summary>
      <p>
        {variant.forWhom}
        {variant.fees.length > 0 ? (
          <span className="under dim">{variant.fees.join(locale === 'zh' ? '；' : '; ')}</span>
        ) : null}
      </p>
      <ul className="plain ticks">
        {variant.materials.map((material) => (
          <li key={material.code}>
            <label className="check">
              <input type="checkbox" />
              <span>
                <b>{material.name}</b>
                {material.note ? <span className="under">{material.note}</span> : null}
                {material.when.length > 0 ? (
                  <span className="under dim">{t('only', { when: listed(material.when) })}</span>
                ) : null}
                {material.mayFollow ? <Tag tone="note">{t('follow')}</Tag> : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  ));
}
