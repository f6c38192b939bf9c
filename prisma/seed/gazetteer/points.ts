// What is the same for every service point of a kind, so that the districts' lists stay short.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { OpeningHours, Position, ServicePoint } from './place.ts';

const clock = (hour: number, minute = 0) => hour * 60 + minute;

const workdays: OpeningHours = {
  weekdays: [1, 2, 3, 4, 5],
  open: { from: clock(8, 30), to: clock(17, 30) },
  kind: 'ordinary',
};
const saturdayMorning: OpeningHours = { weekdays: [6], open: { from: clock(9), to: clock(12) }, kind: 'extended' };
const thursdayEvening: OpeningHours = {
  weekdays: [4],
  open: { from: clock(17, 30), to: clock(19, 30) },
  kind: 'extended',
};

const stepFree: Bilingual = { zh: '无台阶，轮椅可进', en: 'Step-free, wheelchairs can enter' };
const lift: Bilingual = { zh: '有电梯', en: 'Lift' };
const hearingLoop: Bilingual = { zh: '有助听感应设备', en: 'Hearing loop' };
const englishDesk: Bilingual = { zh: '3 号窗口可用英语', en: 'English at desk 3' };
const twoSteps: Bilingual = { zh: '门口两级台阶，按铃有人来扶', en: 'Two steps at the door. Ring the bell for help' };

export const centreServices = ['rid', 'ppt', 'hkm', 'twp', 'huk', 'frp', 'fpr', 'res', 'reg', 'hmt', 'tfr', 'del'];
export const stationServices = ['rid', 'huk', 'res', 'reg', 'hmt', 'tfr', 'del'];
export const roomServices = ['rid', 'reg', 'del'];

type Where = { code: string; district: string; subDistrict: string; position: Position; name: Bilingual };

export function centre(where: Where, address: Bilingual): ServicePoint {
  return {
    ...where,
    kind: 'centre',
    address,
    approx: true,
    hours: [workdays, thursdayEvening, saturdayMorning],
    lunch: null,
    languages: ['zh', 'en', 'sign'],
    services: centreServices,
    walkIn: {
      zh: '不预约也能取号，下午 4 点半后不再发号。约好的人先办。',
      en: 'You can take a number without booking, until 4:30 pm. Booked people are served first.',
    },
    access: [stepFree, lift, hearingLoop, englishDesk],
  };
}

export function station(where: Where, address: Bilingual): ServicePoint {
  return {
    ...where,
    kind: 'station',
    address,
    approx: true,
    hours: [workdays],
    lunch: { from: clock(12), to: clock(13, 30) },
    languages: ['zh'],
    services: stationServices,
    walkIn: {
      zh: '可以直接来，上午 10 点前人最少。',
      en: 'You can come without booking. It is quietest before 10 am.',
    },
    access: [stepFree],
  };
}

export function communityRoom(where: Where, address: Bilingual, weekdays: readonly number[]): ServicePoint {
  return {
    ...where,
    kind: 'community-room',
    address,
    approx: true,
    hours: [{ weekdays, open: { from: clock(14), to: clock(17) }, kind: 'ordinary' }],
    lunch: null,
    languages: ['zh'],
    services: roomServices,
    walkIn: {
      zh: '开放时间内可以直接来，也代收代发证件。',
      en: 'Come in during opening hours. You can also collect finished documents here.',
    },
    access: [twoSteps],
  };
}

/** Demo addresses name the sub-district only. */
export function sampleAddress(subDistrict: Bilingual): Bilingual {
  return { zh: `${subDistrict.zh}（示例地址）`, en: `${subDistrict.en} (sample address)` };
}
