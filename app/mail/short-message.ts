// Keeps an English short message within the signs every telephone network sends as one (GSM 03.38): 160 of them.
import type { Locale } from '#app/domain/locale.ts';

const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€';

const instead: Record<string, string> = {
  '–': '-',
  '—': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '·': '-',
  '\u00a0': ' ',
};

/** English: signs outside the set are written with those inside, or as a question mark. Chinese stays as it is. */
export function plainSigns(text: string, locale: Locale): string {
  if (locale === 'zh') return text;
  return [...text].map((sign) => (basic.includes(sign) ? sign : (instead[sign] ?? '?'))).join('');
}
