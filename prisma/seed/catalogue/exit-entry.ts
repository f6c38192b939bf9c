// What passport and the permits for Hong Kong, Macao and Taiwan have in common.
import type { AgeRules, OnlineFirst, Warning } from '#app/domain/catalogue/entry.ts';
import { from, said, text } from './compose.ts';

export const exitEntryAges: AgeRules = {
  guardianAppliesUnder: 16,
  guardianConsentUnder: 14,
  obligedFrom: null,
  text: text(
    '不满 16 周岁的，监护人或监护人委托的人要陪同到场。年龄按办理那天算。',
    'Under 16, a guardian or someone the guardian entrusts comes along. Age is counted on the day of the visit.',
  ),
  ...from('S31'),
};

/** Wuhan is a pilot city since 20 November 2025. */
export const wholeOnline: OnlineFirst = {
  reach: 'whole',
  conditions: ['wuhan-hukou', 'aged-16', 'document-valid', 'fingerprints-before', 'not-state-staff'],
  variants: ['renewal', 'reissue'],
  ...said(
    '武汉户籍、满 16 周岁、以前留过指纹、旧证还在有效期内的，换发补发可以全程网办，一共 5–7个工作日',
    'You can renew online if four things hold: Wuhan hukou, 16 or over, fingerprints given before, document still valid. It takes 5 to 7 working days',
    'S27',
  ),
};

export const fingerprintNote: Warning = {
  code: 'fingerprints',
  tone: 'note',
  text: text(
    '满 16 周岁的现场按指纹；不满 16 周岁的，监护人同意才按。按不了的可以免，请先勾选',
    'From 16, fingerprints are taken on site. Under 16 only if the guardian agrees. If they are not possible, tick it when you book',
  ),
  ...from('S28'),
};

export const stateStaffNote: Warning = {
  code: 'state-staff',
  tone: 'note',
  text: text(
    '登记备案的国家工作人员和现役军人不能网办，要带单位意见',
    'Registered state staff and serving military cannot apply online, and bring their employer’s approval',
  ),
  ...from('S27'),
};

export const outsideRefusal: Warning = {
  code: 'officer-decides',
  tone: 'note',
  text: text(
    '能不能受理由民警当场审核。不受理会书面说明理由',
    'The officer decides on site whether to accept. If not, you get the reasons in writing',
  ),
  ...from('L'),
};
