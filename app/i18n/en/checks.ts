// What a check of typed data has to say, by code: what is wrong, where, and what to do.
import type { CheckCode } from '#app/domain/identity/check.ts';

export const checks = {
  EMPTY: 'Please fill this in.',
  DATE_UNREAL: 'This date does not exist. Check day, month and year.',
  DATE_PAST: 'This date is in the past. Check the year.',
  DATE_FUTURE: 'This date is still to come. Check the year.',

  ID_LENGTH: 'The number has {{length}} characters, we need 18. Count again from the card.',
  ID_CHARACTER: 'Character {{position}} is not a digit. Use digits only; X may stand at the end.',
  ID_X_PLACE: 'X stands at place {{position}}. It can only be the last character. Check the card.',
  ID_15_OLD: 'This is an old 15-digit number. Use the 18-digit number from the present card or household register.',
  ID_TRUNCATED: 'A spreadsheet has cut this number. Format the cell as text and type all 18 digits again.',
  ID_PROVINCE: 'Digits {{from}} to {{to}} do not name a province. Check the card.',
  ID_SPECIAL_REGION: 'A number that starts with {{prefix}} goes on with 0000. Check the card.',
  ID_COUNTRY: 'Digits 4 to 6 do not name a country. Check the card.',
  ID_BIRTH_DATE: 'Digits 7 to 14 are not a real birth date. Check the card.',
  ID_BIRTH_FUTURE: 'The birth date in digits 7 to 14 is still to come. Check the year.',
  ID_BIRTH_OLD: 'The birth date in digits 7 to 14 is too long ago. Check the year.',
  ID_AGE_CONFIRM: 'By this number the person is {{age}} years old. If that is right, go on.',
  ID_CHECK_CHARACTER: 'The last character does not match. Check the card.',
  ID_TAIWAN_71: 'Numbers that start with 71 are rare. Check the card; our staff will look at it too.',
  ID_BIRTH_DIFFERS: 'Birth date and number do not agree. Compare both with the card and change the wrong one.',
  ID_SEX_DIFFERS: 'Sex and number do not agree. Compare both with the card and change the wrong one.',

  USCC_LENGTH: 'The code has {{length}} characters, we need 18. Check the licence.',
  USCC_CHARACTER:
    'Character {{position}} cannot be in a credit code. I, O, S, V and Z are never used. Check the licence.',
  USCC_15_OLD: 'This is an old 15-digit business number. Use the 18-character credit code from the licence.',
  USCC_CHECK: 'The last character does not match. Check the licence. If it is the same there, go on.',
  USCC_ORGANISATION_CHECK:
    'Characters 9 to 17 do not match each other. Check the licence. If it is the same there, go on.',
  USCC_PREFIX: 'Codes seldom start with {{prefix}}. Check the licence. If it is the same there, go on.',

  PHONE_CHARACTER: 'Character {{position}} is not a digit. Use digits only.',
  PHONE_LENGTH:
    'The number has {{length}} digits, we need 11. For a number outside mainland China start with + and the country code.',
  PHONE_START: 'Mobile numbers in mainland China start with 13 to 19. Check the first two digits.',
  PHONE_LANDLINE: 'This is a fixed line. We need a mobile number that can receive messages.',
  PHONE_SERVICE_NUMBER: 'This is a service number. We need the number of a person.',
  PHONE_OVERSEAS: 'This number does not fit its country. Check the country code and the length.',

  DOC_PATTERN: 'The number does not fit this kind of document. Compare it with the document, or choose another kind.',
  DOC_LETTER_I_O: 'Letter {{position}} cannot be I or O. It may be the digit 1 or 0. Check the passport.',
  DOC_OTHER_KIND: 'This number belongs to another kind of document. Choose that kind above.',
  DOC_OLD_SERIES: 'This is a number of an older series. Check that you have typed the present document.',
  DOC_OFFICIAL: 'This is an official passport. It is not handled here; ask your employer’s passport office.',
  DOC_UNUSUAL: 'The number is longer or shorter than usual. Compare it with the document. If it is right, go on.',
  DOC_EXPIRED: 'The document is out of date on the day of the visit. Choose renewal, or call us.',
  DOC_EXPIRES_SOON: 'The document ends within {{months}} months of the visit. You may want to renew it too.',
  ENTRY_TOO_LONG_AGO:
    'You had to apply within {{days}} days of entry, by {{lastDay}}. Contact the exit-entry office at once; help line 12367.',
  PERMIT_LATE: 'Extensions are asked for at least {{days}} days before the last day. Book now; we will call you.',

  MRZ_LENGTH: 'The two lines have {{length}} characters together, we need 88. Type both lines with every <.',
  MRZ_CHARACTER: 'Line {{line}}, character {{position}}: only A to Z, digits and < stand there.',
  MRZ_KIND: 'The first line of a passport starts with P. Check that it is a passport.',
  MRZ_CHECK: 'Line {{line}}, character {{position}} does not match. Check the digits before it.',
  MRZ_DATE: 'Line {{line}}, from character {{position}}: this is not a real date. Check the digits.',

  NAME_TOO_LONG: 'The name has {{length}} characters, we can take {{max}}. Call us and we will write it for you.',
  NAME_CHARACTER: 'Character {{position}} cannot be in a name. Write the name as on the document.',
  NAME_PRIVATE_USE:
    'Character {{position}} has an old code we cannot read. Choose “rare character” and describe it; our staff will enter it.',
  NAME_SELECTOR_PLACE: 'At place {{position}} an invisible mark stands alone. Delete it and type the character again.',
  NAME_DOT_PLACE: 'At place {{position}} a dot is one too many. A dot stands only between two parts of a name.',
  NAME_MIXED: 'Write the name in Chinese characters or in Latin letters, not in both.',
  NAME_LATIN_WANTED: 'From character {{position}} on, use Latin letters as in the lower lines of the passport.',
  NAME_NO_LETTER: 'There is no letter here. Write the name as on the document.',
  NAME_ONE_CHARACTER: 'The name has one character. If it is whole, go on.',
  NAME_DOT_CHANGED: 'We changed the dot to “·”, as on identity cards. Compare it with the card.',
  NAME_SPACE_REMOVED: 'We took out a space. Compare the name with the card.',
  NAME_CODE_REPAIRED: 'We replaced an old character code. Compare the name with the card.',
  NAME_MRZ_LONG: 'The passport may show a shorter form of this name. That is fine; write it in full.',

  EMAIL_FORM: 'An e-mail address looks like name@example.com. Check the parts around the @.',
  EMAIL_CHARACTER: 'Character {{position}} cannot be in an e-mail address. Use Latin letters and digits, no spaces.',
  EMAIL_TOO_LONG: 'The address is longer than {{max}} characters. Check it, or use another one.',
  EMAIL_TYPO: 'Did you mean {{domain}}? Check the part after the @.',

  TEXT_TOO_LONG: 'The text has {{length}} characters, we can take {{max}}. Please shorten it.',
  TEXT_CONTROL: 'Character {{position}} is an invisible control mark. Delete it and type again.',
  TEXT_SURROGATE: 'Character {{position}} is damaged. Delete it and type it again.',
  TEXT_BIDI: 'At place {{position}} an invisible mark changes the reading direction. Delete it and type again.',
  TEXT_LINES: 'This field has one line. Delete the line break at place {{position}}.',

  RECEIPT_NUMBER:
    'A receipt number is two letters, four digits and six more, for example ZY-2611-000417. Please compare it with the paper.',
  RECEIPT_CODE:
    'The check code has 12 letters and digits, for example 8F3K-2Q7M-XR4D. Please compare it with the paper.',
  REF_LENGTH: 'A booking reference has 8 characters, like 7KQM-4X2D. You typed {{length}}.',
  REF_CHARACTER: 'Character {{position}} is never in a booking reference. Compare it with your pass or e-mail.',
  REF_CHECK:
    'The reference does not fit together: one character is wrong, or two are swapped. Compare it with your pass or e-mail.',

  CAL_UNREADABLE: 'We cannot read this. Paste a calendar file (JSON), or lines with date, off or work, and names.',
  CAL_NOT_PUBLISHED: 'This file holds no days: the notice for that year is not published yet.',
  CAL_DATE: 'Row {{row}}: this date does not exist. Write it like 2026-10-01.',
  CAL_KIND: 'Row {{row}}: say “off” or “work”.',
  CAL_TWICE: 'Row {{row}}: this date is listed twice. Keep one.',
  CAL_OTHER_YEAR: 'Row {{row}}: this date is not in {{year}}. Import one year at a time.',
  CAL_WORK_ON_WEEKDAY: 'Row {{row}}: a make-up day on a weekday is unusual. Compare it with the notice.',

  MARK_TOO_LARGE: 'The drawing has {{length}} characters, we can take {{max}}. Make it simpler.',
  MARK_SYNTAX: 'We cannot read this drawing. Save it as plain SVG without text, comments or styles.',
  MARK_ELEMENT: 'The drawing holds “{{name}}”. Only paths and simple shapes are allowed.',
  MARK_ATTRIBUTE: 'The drawing uses “{{name}}” in a way that is not allowed. Save it as plain SVG.',
  MARK_COLOURS: 'The drawing uses {{number}} colours, we can take {{max}}. Use fewer.',
  BRAND_FAINT:
    '“{{text}}” on “{{ground}}” has a contrast of {{contrast}}, text needs 4.5. Make one of them darker or lighter.',
} satisfies Record<CheckCode, string>;
