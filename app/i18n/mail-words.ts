// The words of letters, apart from those of pages: no page needs them.
import { mail as mailEn } from './en/mail.ts';
import { mail as mailZh } from './zh/mail.ts';

export const mailWords = { en: { mail: mailEn }, zh: { mail: mailZh } };
