// The next step of a batch, a form each: only what this person can do now is drawn.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { reasonsOf } from '#app/domain/case/item-table.ts';
import type { DeliveryStep, DeliveryWay } from '#app/domain/delivery/chain.ts';
import { Btn } from '../btn.tsx';
import { CheckLine } from '../forms/check-line.tsx';
import { FieldGroup } from '../forms/field.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { CodeField, TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { type FormAnswer, formFace, tickedOf } from '../resource/form-answer.ts';

type Item = { id: string; name: string; service: Bilingual; state: string };
type Props = {
  csrf: string;
  delivery: { version: number; way: DeliveryWay; status: string; count: number };
  items: readonly Item[];
  steps: readonly DeliveryStep[];
  custodians: readonly { id: string; name: Bilingual }[];
  answer: FormAnswer | undefined;
};

export function DeliveryForms(props: Props) {
  const { steps, csrf, delivery, answer } = props;
  const { t } = useTranslation('staff-papers');
  const { locale } = usePlace();
  if (steps.length === 0) return null;
  return (
    <div className="stack">
      {steps.map((step) => (
        <section className="card" key={step} aria-labelledby={`do-${step}`}>
          <h2 id={`do-${step}`}>{t(`deliveries.steps.${step}`)}</h2>
          <PostForm
            csrf={csrf}
            hidden={{ what: step, version: String(delivery.version) }}
            label={t(`deliveries.steps.${step}`)}
          >
            <Fields {...props} step={step} face={formFace(answer, step, locale)} />
            <p>
              <Btn kind={first.includes(step) ? undefined : 'alt'}>{t(`deliveries.steps.${step}`)}</Btn>
            </p>
          </PostForm>
        </section>
      ))}
    </div>
  );
}

const first: readonly DeliveryStep[] = ['take', 'set-out', 'hand', 'retry', 'post', 'arrived'];

type Face = ReturnType<typeof formFace>;

function Fields({
  step,
  face,
  delivery,
  items,
  custodians,
  answer,
}: Props & { step: DeliveryStep; face: Face }): ReactNode {
  const { t } = useTranslation('staff-papers');
  const { locale } = usePlace();
  switch (step) {
    case 'offer':
      return (
        <Select
          {...face('to')}
          label={t('deliveries.to')}
          hint={t('deliveries.toHint')}
          options={custodians.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
      );
    case 'take':
      return <TextInput {...face('count')} label={t('deliveries.count')} inputMode="numeric" maxLength={4} />;
    case 'leave-out':
      return <Ticks step={step} face={face} items={items} ticked={tickedOf(answer, step, 'items', [])} />;
    case 'hand':
      return (
        <>
          <Ticks
            step={step}
            face={face}
            items={items}
            ticked={tickedOf(answer, step, 'items', delivery.way === 'organisation' ? [] : items.map(({ id }) => id))}
          />
          {delivery.way === 'organisation' ? (
            <TextInput {...face('count')} label={t('deliveries.counted')} inputMode="numeric" maxLength={4} />
          ) : null}
          <CodeField {...face('code')} label={t('deliveries.code')} hint={t('deliveries.codeHint')} optional />
          <CheckLine name="signed" id="hand-signed" checked={answer?.what === step && answer.typed.signed === 'yes'}>
            {t('deliveries.signed')}
          </CheckLine>
        </>
      );
    case 'fail':
    case 'came-back':
      return (
        <Select
          {...face('reason')}
          label={t('deliveries.reason')}
          options={reasonsOf('fail-delivery').map((reason) => ({
            value: reason,
            label: t(`deliveries.reasons.${reason as 'other'}`),
          }))}
        />
      );
    case 'post':
      return <TextInput {...face('postNumber')} label={t('deliveries.postNumber')} maxLength={30} autoComplete="off" />;
    default:
      return null;
  }
}

function Ticks(props: { step: 'hand' | 'leave-out'; face: Face; items: readonly Item[]; ticked: readonly string[] }) {
  const { t } = useTranslation('staff-papers');
  const { locale } = usePlace();
  const { id, error } = props.face('items') as { id: string; error?: string };
  return (
    <FieldGroup name="items" id={id} label={t('deliveries.list')} {...(error ? { error } : {})}>
      {props.items
        .filter(({ state }) => state === 'in')
        .map((item) => (
          <CheckLine
            key={item.id}
            name="items"
            id={`${id}-${item.id}`}
            value={item.id}
            checked={props.ticked.includes(item.id)}
          >
            {t(props.step === 'hand' ? 'deliveries.tick' : 'deliveries.leaveTick', {
              name: item.name,
              service: item.service[locale],
            })}
          </CheckLine>
        ))}
    </FieldGroup>
  );
}
