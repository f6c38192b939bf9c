// The table of words for staff pages. Only staff routes import it, so that none of it reaches a citizen.
import { staffAccess as staffAccessEn } from './en/staff-access.ts';
import { staffFrame as staffFrameEn } from './en/staff-frame.ts';
import { staffAccess as staffAccessZh } from './zh/staff-access.ts';
import { staffFrame as staffFrameZh } from './zh/staff-frame.ts';

export const staffWords = {
  en: { 'staff-access': staffAccessEn, 'staff-frame': staffFrameEn },
  zh: { 'staff-access': staffAccessZh, 'staff-frame': staffFrameZh },
};
