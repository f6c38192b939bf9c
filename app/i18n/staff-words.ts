// The table of words for staff pages. Only staff routes import it, so that none of it reaches a citizen.
import { staffFrame as staffFrameEn } from './en/staff-frame.ts';
import { staffFrame as staffFrameZh } from './zh/staff-frame.ts';

export const staffWords = {
  en: { 'staff-frame': staffFrameEn },
  zh: { 'staff-frame': staffFrameZh },
};
