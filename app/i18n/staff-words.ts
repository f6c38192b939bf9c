// The table of words for staff pages. Only staff routes import it, so that none of it reaches a citizen.
import { staffAccess as staffAccessEn } from './en/staff-access.ts';
import { staffBoard as staffBoardEn } from './en/staff-board.ts';
import { staffCalendar as staffCalendarEn } from './en/staff-calendar.ts';
import { staffCases as staffCasesEn } from './en/staff-cases.ts';
import { staffCatalogue as staffCatalogueEn } from './en/staff-catalogue.ts';
import { staffClosures as staffClosuresEn } from './en/staff-closures.ts';
import { staffContent as staffContentEn } from './en/staff-content.ts';
import { staffDesk as staffDeskEn } from './en/staff-desk.ts';
import { staffField as staffFieldEn } from './en/staff-field.ts';
import { staffFrame as staffFrameEn } from './en/staff-frame.ts';
import { staffLedger as staffLedgerEn } from './en/staff-ledger.ts';
import { staffMatters as staffMattersEn } from './en/staff-matters.ts';
import { staffOrgs as staffOrgsEn } from './en/staff-orgs.ts';
import { staffPapers as staffPapersEn } from './en/staff-papers.ts';
import { staffPartners as staffPartnersEn } from './en/staff-partners.ts';
import { staffParts as staffPartsEn } from './en/staff-parts.ts';
import { staffPlan as staffPlanEn } from './en/staff-plan.ts';
import { staffPool as staffPoolEn } from './en/staff-pool.ts';
import { staffPost as staffPostEn } from './en/staff-post.ts';
import { staffResources as staffResourcesEn } from './en/staff-resources.ts';
import { staffRoads as staffRoadsEn } from './en/staff-roads.ts';
import { staffRoster as staffRosterEn } from './en/staff-roster.ts';
import { staffSessions as staffSessionsEn } from './en/staff-sessions.ts';
import { staffSheets as staffSheetsEn } from './en/staff-sheets.ts';
import { staffStates as staffStatesEn } from './en/staff-states.ts';
import { staffWindows as staffWindowsEn } from './en/staff-windows.ts';
import { staffAccess as staffAccessZh } from './zh/staff-access.ts';
import { staffBoard as staffBoardZh } from './zh/staff-board.ts';
import { staffCalendar as staffCalendarZh } from './zh/staff-calendar.ts';
import { staffCases as staffCasesZh } from './zh/staff-cases.ts';
import { staffCatalogue as staffCatalogueZh } from './zh/staff-catalogue.ts';
import { staffClosures as staffClosuresZh } from './zh/staff-closures.ts';
import { staffContent as staffContentZh } from './zh/staff-content.ts';
import { staffDesk as staffDeskZh } from './zh/staff-desk.ts';
import { staffField as staffFieldZh } from './zh/staff-field.ts';
import { staffFrame as staffFrameZh } from './zh/staff-frame.ts';
import { staffLedger as staffLedgerZh } from './zh/staff-ledger.ts';
import { staffMatters as staffMattersZh } from './zh/staff-matters.ts';
import { staffOrgs as staffOrgsZh } from './zh/staff-orgs.ts';
import { staffPapers as staffPapersZh } from './zh/staff-papers.ts';
import { staffPartners as staffPartnersZh } from './zh/staff-partners.ts';
import { staffParts as staffPartsZh } from './zh/staff-parts.ts';
import { staffPlan as staffPlanZh } from './zh/staff-plan.ts';
import { staffPool as staffPoolZh } from './zh/staff-pool.ts';
import { staffPost as staffPostZh } from './zh/staff-post.ts';
import { staffResources as staffResourcesZh } from './zh/staff-resources.ts';
import { staffRoads as staffRoadsZh } from './zh/staff-roads.ts';
import { staffRoster as staffRosterZh } from './zh/staff-roster.ts';
import { staffSessions as staffSessionsZh } from './zh/staff-sessions.ts';
import { staffSheets as staffSheetsZh } from './zh/staff-sheets.ts';
import { staffStates as staffStatesZh } from './zh/staff-states.ts';
import { staffWindows as staffWindowsZh } from './zh/staff-windows.ts';

export const staffWords = {
  en: {
    'staff-access': staffAccessEn,
    'staff-board': staffBoardEn,
    'staff-cases': staffCasesEn,
    'staff-catalogue': staffCatalogueEn,
    'staff-closures': staffClosuresEn,
    'staff-windows': staffWindowsEn,
    'staff-calendar': staffCalendarEn,
    'staff-pool': staffPoolEn,
    'staff-desk': staffDeskEn,
    'staff-field': staffFieldEn,
    'staff-frame': staffFrameEn,
    'staff-orgs': staffOrgsEn,
    'staff-papers': staffPapersEn,
    'staff-content': staffContentEn,
    'staff-ledger': staffLedgerEn,
    'staff-matters': staffMattersEn,
    'staff-parts': staffPartsEn,
    'staff-plan': staffPlanEn,
    'staff-post': staffPostEn,
    'staff-resources': staffResourcesEn,
    'staff-roads': staffRoadsEn,
    'staff-partners': staffPartnersEn,
    'staff-sheets': staffSheetsEn,
    'staff-sessions': staffSessionsEn,
    'staff-roster': staffRosterEn,
    'staff-states': staffStatesEn,
  },
  zh: {
    'staff-access': staffAccessZh,
    'staff-board': staffBoardZh,
    'staff-cases': staffCasesZh,
    'staff-catalogue': staffCatalogueZh,
    'staff-closures': staffClosuresZh,
    'staff-windows': staffWindowsZh,
    'staff-calendar': staffCalendarZh,
    'staff-pool': staffPoolZh,
    'staff-desk': staffDeskZh,
    'staff-field': staffFieldZh,
    'staff-frame': staffFrameZh,
    'staff-orgs': staffOrgsZh,
    'staff-papers': staffPapersZh,
    'staff-content': staffContentZh,
    'staff-ledger': staffLedgerZh,
    'staff-matters': staffMattersZh,
    'staff-parts': staffPartsZh,
    'staff-plan': staffPlanZh,
    'staff-post': staffPostZh,
    'staff-resources': staffResourcesZh,
    'staff-roads': staffRoadsZh,
    'staff-partners': staffPartnersZh,
    'staff-sheets': staffSheetsZh,
    'staff-sessions': staffSessionsZh,
    'staff-roster': staffRosterZh,
    'staff-states': staffStatesZh,
  },
};
