// Legal texts are valid, bilingual, plainly worded, and their numbers come from the rules.
import { expect, test } from 'vitest';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { LegalText, readText } from '#app/domain/texts/legal-text.ts';
import { textFacts } from '#app/domain/texts/text-facts.ts';
import { districts } from './gazetteer.ts';
import { rulesVersions } from './rules.ts';
import { legalTexts } from './texts.ts';

function wordings(text: LegalText): Bilingual[] {
  const blocks = text.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]));
  return [text.title, ...blocks, ...(text.statement ? [text.statement] : []), ...(text.ifNot ? [text.ifNot] : [])];
}

test('every text is valid, its code once', () => {
  for (const text of legalTexts) expect(LegalText.parse(text)).toEqual(text);
  expect(new Set(legalTexts.map((text) => text.code)).size).toBe(legalTexts.length);
});

test('consents and notices have a line to tick and say what happens without it', () => {
  for (const text of legalTexts) {
    expect(text.statement === null, text.code).toBe(text.kind === 'statement');
    expect(text.ifNot === null, text.code).toBe(text.kind === 'statement');
  }
});

test('texts are plainly worded in both languages', () => {
  for (const text of legalTexts) {
    for (const { zh, en } of wordings(text)) {
      expect(zh).toMatch(/[一-鿿]/);
      expect(en).not.toMatch(/[一-鿿]/);
      expect(zh).not.toMatch(/[！!<>]|亲，|请知悉|予以|特此|老人/);
      expect(en).not.toMatch(/[!<>]|\balien|\boverstay|\bshall\b|\bkindly\b/i);
      for (const sentence of en.split(/(?<=[.?:])\s+/))
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
    }
  }
});

test('the notice says everything the law asks for (PIPL art. 17, 23, 30)', () => {
  const notice = legalTexts.find((text) => text.code === 'privacy-notice');
  const headings = notice?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text.zh] : []));
  expect(headings).toEqual([
    '谁在使用',
    '为什么用',
    '用哪些信息',
    '我们不要的',
    '敏感信息',
    '给谁看',
    '留多久',
    '您可以要求的',
    '时间怎样排',
    '改了会告诉您',
  ]);
});

test('no placeholder is left when a district speaks', () => {
  for (const district of districts) {
    const rules = rulesVersions.find((version) => version.district === district.slug)?.rules;
    if (!rules) throw new Error('no rules');
    for (const locale of ['zh', 'en'] as const) {
      for (const text of legalTexts) {
        const read = JSON.stringify(readText(text, locale, textFacts(district, rules, locale)));
        expect(read).not.toMatch(/\{\w+\}|undefined|null,"null/);
      }
    }
  }
});

test('numbers follow the rules', () => {
  const district = districts[0];
  const rules = rulesVersions[0]?.rules;
  const text = legalTexts.find((one) => one.code === 'hold-and-change');
  if (!district || !rules || !text) throw new Error('seed missing');
  const changed = { ...rules, hold: { ...rules.hold, minutes: 17 } };
  expect(JSON.stringify(readText(text, 'zh', textFacts(district, changed, 'zh')))).toContain('保留 17 分钟');
  expect(JSON.stringify(readText(text, 'en', textFacts(district, rules, 'en')))).toContain(
    'until 18:00 the day before',
  );
});

test('an unknown placeholder, or one in a single language, is refused', () => {
  const text = legalTexts[0];
  const bad = { ...text, title: { zh: '标题 {nothing}', en: 'Title {nothing}' } };
  expect(LegalText.safeParse(bad).success).toBe(false);
  expect(LegalText.safeParse({ ...text, title: { zh: '{brand}', en: 'Title' } }).success).toBe(false);
});
