// The demo's organisations: invented names, credit codes of the sample region, contacts whose codes stand in the demo's mail.
import type { OrganisationKind } from '#app/domain/organisation/organisation.ts';
import { heldSessions } from './held-sessions.ts';

export type SampleOrganisation = {
  district: string;
  kind: OrganisationKind;
  creditCode: string;
  nameZh: string;
  nameEn: string;
  /** which of the district's communities, counted from 0 */
  community: number;
  address: string;
  contactName: string;
  contact: string;
  locale: 'zh' | 'en';
  verified: boolean;
  /** part of the name of a returning window that is joined to it */
  window?: string;
  /** fields of an order, as on the menu; the wished date is set when it is placed */
  order?: { typed: Record<string, string>; offered: boolean };
  /** a shared session it opens, by service */
  pool?: string;
  /** sessions that have been, are on, or are being made ready */
  held?: typeof heldSessions;
};

export const sampleOrganisations: readonly SampleOrganisation[] = [
  {
    district: 'dongxihu',
    kind: 'company',
    creditCode: '91420199DEMA000130',
    nameZh: '示例光纤有限公司',
    nameEn: 'Sample Fibre Ltd.',
    community: 0,
    address: '示例大道 8 号',
    contactName: '示例甲',
    contact: 'hr@example.com',
    locale: 'zh',
    verified: true,
    window: '示例光纤',
    order: {
      offered: true,
      typed: {
        'people.ppt': '94',
        hall: '一楼大厅',
        sockets: '8',
        network: 'yes',
        delivery: 'organisation',
        'seats.t-fraud': '120',
        'minutes.t-fraud': '30',
        'language.t-fraud': 'zh',
        'audience.t-fraud': 'staff',
      },
    },
  },
  {
    district: 'dongxihu',
    kind: 'university',
    creditCode: '12420199DEMA00056J',
    nameZh: '示例大学',
    nameEn: 'Example University',
    community: 2,
    address: '示例路 1 号',
    contactName: 'Anna Example',
    contact: 'campus@example.com',
    locale: 'en',
    verified: true,
  },
  {
    district: 'dongxihu',
    kind: 'park',
    creditCode: '91420199DEMA00021T',
    nameZh: '示例食品医药园',
    nameEn: 'Sample Food and Medicine Park',
    community: 1,
    address: '示例园区路 3 号',
    contactName: '示例乙',
    contact: 'park@example.com',
    locale: 'zh',
    verified: true,
    pool: 'ppt',
  },
  {
    district: 'dongxihu',
    kind: 'company',
    creditCode: '91420199DEMA0003XJ',
    nameZh: '示例汽车零部件有限公司',
    nameEn: 'Sample Car Parts Ltd.',
    community: 3,
    address: '示例工业园 6 号',
    contactName: '示例庚',
    contact: 'plant@example.com',
    locale: 'zh',
    verified: true,
    held: heldSessions,
  },
  {
    district: 'hanyang',
    kind: 'school',
    creditCode: '12420199DEMA00048P',
    nameZh: '示例小学',
    nameEn: 'Example Primary School',
    community: 0,
    address: '示例路 20 号',
    contactName: '示例丙',
    contact: 'school@example.com',
    locale: 'zh',
    verified: true,
    order: {
      offered: false,
      typed: {
        'people.rid': '50',
        hall: '综合楼 201',
        sockets: '6',
        projector: 'yes',
        delivery: 'organisation',
        breaks: '09:40-10:00\n10:45-11:00\n14:40-15:00',
        'seats.t-fire': '200',
        'minutes.t-fire': '30',
        'language.t-fire': 'zh',
        'audience.t-fire': 'pupils',
        'drill.t-fire': 'yes',
      },
    },
  },
  {
    district: 'hanyang',
    kind: 'community',
    creditCode: '54420199DEMA00072X',
    nameZh: '示例社区居民委员会',
    nameEn: 'Sample Community Office',
    community: 1,
    address: '示例巷 5 号',
    contactName: '示例丁',
    contact: 'worker@example.com',
    locale: 'zh',
    verified: true,
  },
  {
    district: 'hanyang',
    kind: 'building-site',
    creditCode: '91420199DEMA000131',
    nameZh: '示例建筑工程项目部',
    nameEn: 'Sample Construction Site',
    community: 2,
    address: '示例工地 2 号门',
    contactName: '示例戊',
    contact: 'site@example.com',
    locale: 'zh',
    verified: false,
  },
];
