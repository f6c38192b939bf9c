// The words of letters, apart from those of pages: no page needs them.
import { mail as mailEn } from './en/mail.ts';
import { mailMatters as mailMattersEn } from './en/mail-matters.ts';
import { mail as mailZh } from './zh/mail.ts';
import { mailMatters as mailMattersZh } from './zh/mail-matters.ts';

export const mailWords = {
  en: { mail: mailEn, 'mail-matters': mailMattersEn },
  zh: { mail: mailZh, 'mail-matters': mailMattersZh },
};
