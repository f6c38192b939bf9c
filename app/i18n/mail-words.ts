// The words of letters, apart from those of pages: no page needs them.
import { mail as mailEn } from './en/mail.ts';
import { mailMatters as mailMattersEn } from './en/mail-matters.ts';
import { mailOrganisation as organisationEn } from './en/mail-organisation.ts';
import { mail as mailZh } from './zh/mail.ts';
import { mailMatters as mailMattersZh } from './zh/mail-matters.ts';
import { mailOrganisation as organisationZh } from './zh/mail-organisation.ts';

export const mailWords = {
  en: { mail: { ...mailEn, ...organisationEn }, 'mail-matters': mailMattersEn },
  zh: { mail: { ...mailZh, ...organisationZh }, 'mail-matters': mailMattersZh },
};
