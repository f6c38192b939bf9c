// Words of the demo's letter box, which exists in demo mode only.
export const demo = {
  title: 'Letters and short messages of the demo',
  lede: 'Nothing leaves this machine. What would be sent stands here, newest first.',
  letters: 'Letters',
  texts: 'Short messages',
  none: 'Nothing has been written yet.',
  columns: { at: 'Written', to: 'To', subject: 'Subject', text: 'Text' },
  back: 'All letters and messages',
  shown: 'The letter as mail programs show it',
  plain: 'The letter as plain text',
  calendar: 'Calendar file',
  eml: 'Letter as a file',
  again: 'Look again',
};
