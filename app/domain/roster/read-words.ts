// Words and dates as offices type them into sheets: kinds of document, relations, roles, languages, civil dates.

import { isCivilDate } from '#app/domain/calendar/civil-date.ts';
import type { DocumentKind } from '#app/domain/catalogue/document-kind.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { GuardianRelation } from './roster-row.ts';

function table<T extends string>(lists: Record<T, string>): Map<string, T> {
  return new Map(
    (Object.keys(lists) as T[]).flatMap((key) => lists[key].split(' ').map((word) => [word, key] as const)),
  );
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s/\-_']/g, '')
    .toLowerCase();

const kinds = table<DocumentKind>({
  'resident-id': '身份证 居民身份证 二代身份证 residentid idcard identitycard residentidentitycard id',
  'child-no-card': '户口簿 户口本 儿童 householdregister hukou',
  'hmt-permit': '港澳台居民居住证 居住证 hmtpermit residencepermitforhongkongmacaoandtaiwanresidents',
  'mainland-travel-permit': '回乡证 台胞证 港澳居民来往内地通行证 台湾居民来往大陆通行证 mainlandtravelpermit',
  'permanent-resident': '外国人永久居留身份证 五星卡 永居 permanentresident permanentresidentidcard fivestarcard',
  'foreign-passport': '护照 外国护照 passport foreignpassport',
});
const relations = table<GuardianRelation>({
  mother: '母亲 妈妈 母 母子 母女 mother mum mom',
  father: '父亲 爸爸 父 父子 父女 father dad',
  grandparent: '祖父 祖母 外祖父 外祖母 爷爷 奶奶 外公 外婆 祖父母 grandparent grandmother grandfather',
  'other-guardian': '其他监护人 监护人 其他 guardian other otherguardian',
});
const roles = table<'minor' | 'adult'>({
  minor: '学生 小学生 中学生 pupil student child',
  adult: '教师 老师 教职工 职工 员工 家长 teacher staff employee adult',
});
const languages = table<Locale>({ zh: '中文 汉语 zh chinese', en: '英文 英语 en english' });

export const kindOf = (text: string): DocumentKind | null => kinds.get(plain(text)) ?? null;
export const relationOf = (text: string): GuardianRelation | null => relations.get(plain(text)) ?? null;
export const roleOf = (text: string): 'minor' | 'adult' | null => roles.get(plain(text)) ?? null;
export const languageOf = (text: string): Locale | null => languages.get(plain(text)) ?? null;

/** 2015-10-20, 2015/10/20, 2015.10.20, 20151020, 2015年10月20日; null for what is no real day. */
export function civilDateIn(text: string): string | null {
  const clean = text.normalize('NFKC').replace(/\s/g, '');
  const match = /^(\d{4})(?:年|[-/.])?(\d{1,2})(?:月|[-/.])?(\d{1,2})日?$/.exec(clean);
  if (!match) return null;
  const [, y = '', m = '', d = ''] = match;
  const date = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}
