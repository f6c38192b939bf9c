// Words of the desk's pages about receipts, deliveries and figures.
export const staffPapers = {
  receipts: {
    link: 'Receipts',
    change: 'Make {{number}} void, or write it again',
    reason: 'Why is it void? Everybody who verifies it reads this',
    void: 'Make {{number}} void',
    again: 'Write {{number}} again',
    againHint: 'A new version under the same number, from what stands now. The old paper says that it is replaced.',
    done: 'Done. The verification page says so from now on.',
  },
};
