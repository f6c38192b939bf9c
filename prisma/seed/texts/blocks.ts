// Short words for writing legal texts.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { TextBlock } from '#app/domain/texts/legal-text.ts';

export function heading(zh: string, en: string): TextBlock {
  return { kind: 'heading', text: { zh, en } };
}

export function paragraph(zh: string, en: string): TextBlock {
  return { kind: 'paragraph', text: { zh, en } };
}

export function list(...items: (readonly [zh: string, en: string])[]): TextBlock {
  return { kind: 'list', items: items.map(([zh, en]): Bilingual => ({ zh, en })) };
}
