// Brings the words of staff pages to the pages that import this, and to no others.
import { addWords } from '#app/i18n/setup.ts';
import { staffWords } from '#app/i18n/staff-words.ts';

addWords(staffWords);
