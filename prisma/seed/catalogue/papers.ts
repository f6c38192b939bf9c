// Papers that several services ask for, worded once.
import type { Condition, Material } from '#app/domain/catalogue/material.ts';
import { from, text } from './compose.ts';

type Named = Omit<Material, 'class' | 'when' | 'sources' | 'toVerify'>;

export function core(named: Named, when: Condition[], ...sources: string[]): Material {
  return { ...named, class: 'core', when, ...from(...sources) };
}

export function mayFollow(named: Named, when: Condition[], ...sources: string[]): Material {
  return { ...named, class: 'deferrable', when, ...from(...sources) };
}

export const householdRegister: Named = {
  code: 'household-register',
  name: text('户口簿', 'Household register (hukou booklet)'),
  note: text('带原件，要有办证人那一页', 'Bring the original, with the page of the person who applies'),
};

export const residentId: Named = {
  code: 'resident-id',
  name: text('居民身份证', 'Resident Identity Card'),
  note: text(
    '带原件；刚丢的带户口簿或临时身份证',
    'Bring the original. If it is lost, bring the household register or a temporary card',
  ),
};

export const heldDocument: Named = {
  code: 'held-document',
  name: text('原来的证件', 'The document you hold now'),
  note: text('过期的也带来', 'Bring it even if it has expired'),
};

export const guardianId: Named = {
  code: 'guardian-id',
  name: text('监护人的身份证件', 'The guardian’s identity document'),
  note: text('监护人本人带着来', 'The guardian brings it in person'),
};

export const guardianshipProof: Named = {
  code: 'guardianship-proof',
  name: text('监护关系证明', 'Proof of guardianship'),
  note: text(
    '同一本户口簿就够了；不在一本上的，带出生证明、离婚协议或判决书',
    'One shared household register is enough. Otherwise a birth certificate, divorce agreement or court ruling',
  ),
};

export const exitConsent: Named = {
  code: 'guardian-exit-consent',
  name: text('监护人同意出境的书面意见', 'Written consent of the guardian to travel abroad'),
  note: text('现场有表，当场签字', 'The form is on site, to be signed there'),
};

export const exitEntryPhoto: Named = {
  code: 'photo',
  name: text('证件照', 'Photo'),
  note: text(
    '33 × 48 毫米，浅色背景，不穿制服。可现场免费拍',
    '33 × 48 mm, light background, no uniform. We can take it on site for free',
  ),
};

export const employerApproval: Named = {
  code: 'employer-approval',
  name: text('单位同意办证的意见', 'Approval of the employer'),
  note: text('登记备案的国家工作人员和现役军人才要', 'Only for registered state staff and serving military'),
};

export const proxyLetter: Named = {
  code: 'proxy-letter',
  name: text('委托书和代办人身份证件', 'Letter of authorisation and the proxy’s identity document'),
  note: text('写清委托谁、办什么，双方签名', 'It says who acts and for what. Both sign'),
};
