// The demo's partner units, and which sample account answers for which.

import type { Bilingual } from '#app/domain/bilingual.ts';
import type { PartnerKind } from '#app/domain/catalogue/talk.ts';

export type SamplePartner = {
  id: string;
  district: string;
  kind: PartnerKind;
  name: Bilingual;
  email: string | null;
  members: string[];
};

export const samplePartners: readonly SamplePartner[] = [
  {
    id: 'hy-fire',
    district: 'hanyang',
    kind: 'fire-brigade',
    name: { zh: '汉阳示例消防救援站', en: 'Hanyang Sample Fire Station' },
    email: 'fire.hanyang@example.com',
    members: ['fire.hanyang'],
  },
  {
    id: 'hy-traffic',
    district: 'hanyang',
    kind: 'traffic-brigade',
    name: { zh: '汉阳示例交通大队', en: 'Hanyang Sample Traffic Brigade' },
    email: 'traffic.hanyang@example.com',
    members: ['traffic.hanyang'],
  },
  {
    id: 'hy-drugs',
    district: 'hanyang',
    kind: 'drug-education',
    name: { zh: '汉阳示例禁毒教育基地', en: 'Hanyang Sample Drug Education Base' },
    email: 'drugs.hanyang@example.com',
    members: ['drugs.hanyang'],
  },
  {
    id: 'hy-station',
    district: 'hanyang',
    kind: 'police-station',
    name: { zh: '汉阳示例派出所', en: 'Hanyang Sample Police Station' },
    email: 'station.hanyang@example.com',
    members: ['station.hanyang'],
  },
  {
    id: 'dx-fire',
    district: 'dongxihu',
    kind: 'fire-brigade',
    name: { zh: '东西湖示例消防救援站', en: 'Dongxihu Sample Fire Station' },
    email: 'fire.dongxihu@example.com',
    members: ['fire.dongxihu'],
  },
  {
    id: 'dx-exit-entry',
    district: 'dongxihu',
    kind: 'exit-entry',
    name: { zh: '东西湖示例出入境大队', en: 'Dongxihu Sample Exit-Entry Brigade' },
    email: null,
    members: [],
  },
];
