// Receipts for tests of paper: sample facts, and ten names that are hard to draw.
import type { ReceiptPaper, SummaryPaper } from '#app/domain/receipt/paper-facts.ts';

export const tenNames = [
  '㛃䶮',
  '王𠮷',
  '阿依古丽·买买提示例',
  '迪丽示例·阿卜杜热西提·吐尔逊示例·买买提示例',
  '欧阳示例',
  '示',
  'Null',
  "O'Connor Demo",
  'Nguyễn Thị Ví Dụ',
  'Мария Тестова',
] as const;

const head = {
  bureau: { zh: '汉阳区公安分局（示例）', en: 'Hanyang Public Security Sub-bureau (sample)' },
  brand: { zh: '知音航班', en: 'Zhiyin Flight' },
  hotline: { zh: '027-0000-0000（示例）', en: '027-0000-0000 (sample)' },
  verifyPage: 'https://visits.example/zh/hanyang/verify',
};

export function aReceiptPaper(changed: Partial<ReceiptPaper> = {}): ReceiptPaper {
  return {
    kind: 'receipt',
    head,
    number: 'ZY-2611-004417',
    version: 1,
    code: '8F3K-2Q7M-XR4D',
    standing: 'valid',
    voidReason: null,
    name: '示例甲',
    documentNumber: '4****************5',
    mode: 'home',
    issuedAt: new Date('2026-11-23T09:40:00+08:00'),
    team: { zh: '四新一队', en: 'Sixin 1' },
    items: [
      {
        service: {
          zh: '往来港澳通行证',
          en: 'Exit-Entry Permit for Travelling to and from Hong Kong and Macao',
        },
        variant: { zh: '首次申领', en: 'First application' },
        state: 'accepted',
        acceptedOn: '2026-11-23',
        promisedOn: '2026-12-02',
        provisional: false,
        reason: null,
        fee: { zh: '60元', en: '60 yuan' },
      },
    ],
    verifyAddress: 'https://visits.example/zh/hanyang/verify/ZY2611004417.8F3K2Q7MXR4D',
    ...changed,
  };
}

export function aSummaryPaper(people: number): SummaryPaper {
  return {
    kind: 'summary',
    head,
    host: '示例光纤有限公司',
    reference: '7KQM-4X2D',
    date: '2026-11-23',
    writtenAt: new Date('2026-11-23T17:00:00+08:00'),
    lines: Array.from({ length: people }, (_, at) => ({
      number: `ZY-2611-${String(at + 1).padStart(6, '0')}`,
      name: '示**',
      items: [{ service: { zh: '普通护照', en: 'Ordinary Passport' }, state: 'accepted', promisedOn: '2026-12-02' }],
    })),
  };
}
