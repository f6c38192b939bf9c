// Keys are typed by the English tables: a misspelt key or topic is a compile error.
import 'i18next';
import type { mailWords } from './mail-words.ts';
import type { staffWords } from './staff-words.ts';
import type { words } from './words.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: (typeof words)['en'] & (typeof staffWords)['en'] & (typeof mailWords)['en'];
  }
}
