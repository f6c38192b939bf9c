// The fields a question and a report share: what about, which service, the words, and how the answer comes.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { PageFaults } from '../booking/page-faults.ts';
import { Select } from '../forms/select.tsx';
import { TextArea, TextInput } from '../forms/text-input.tsx';
import { RadioCards } from '../forms/tiles.tsx';
import { usePlace } from '../frame/place.ts';

export type SayFieldsProps = {
  typed: Readonly<Record<string, string>>;
  faults: PageFaults;
  services: readonly { code: string; name: Bilingual }[];
  /** where the matter belongs to a station; left out in a question */
  points?: readonly { id: string; name: Bilingual }[];
  booking: { reference: string; to: string } | null;
  category: { label: string; options: { value: string; label: string }[] };
  text: { label: string; hint: string };
};

export function SayFields({ typed, faults, services, points, booking, category, text }: SayFieldsProps) {
  const { t } = useTranslation('matter');
  const { locale } = usePlace();
  const named = (list: readonly { name: Bilingual; code?: string; id?: string }[]) =>
    list.map((one) => ({ value: one.code ?? one.id ?? '', label: one.name[locale] }));
  return (
    <>
      <Select
        name="category"
        label={category.label}
        options={category.options}
        value={typed.category}
        error={faults.of('category')}
      />
      <Select
        name="service"
        label={t('service')}
        options={named(services)}
        value={typed.service}
        ask={t('anyService')}
        optional
      />
      {points ? (
        <Select
          name="point"
          label={t('point')}
          hint={t('pointHint')}
          options={named(points)}
          value={typed.point}
          optional
        />
      ) : null}
      <TextArea
        name="text"
        label={text.label}
        hint={text.hint}
        value={typed.text}
        error={faults.of('text')}
        rows={6}
        maxLength={1200}
      />
      <RadioCards
        name="reply"
        label={t('reply.label')}
        tiles={[
          ...(booking
            ? [
                {
                  value: 'booking',
                  label: t('reply.booking', { reference: booking.reference }),
                  text: t('reply.bookingText', { to: booking.to }),
                },
              ]
            : []),
          { value: 'contact', label: t('reply.contact'), text: t('reply.contactText') },
          { value: 'none', label: t('reply.none'), text: t('reply.noneText') },
        ]}
        value={typed.reply}
        error={faults.of('reply')}
      />
      <TextInput
        name="contact"
        label={t('reply.field')}
        value={typed.contact}
        error={faults.of('contact')}
        autoComplete="email"
        spellCheck={false}
        maxLength={254}
        optional={typed.reply !== 'contact'}
      />
    </>
  );
}
