// 回执单、送证和数据页面的用语。
import type { staffPapers as english } from '../en/staff-papers.ts';
import type { Wording } from '../wording.ts';

export const staffPapers: Wording<typeof english> = {
  receipts: {
    link: '回执单',
    change: '作废或重新出具 {{number}}',
    reason: '作废原因，验真时人人可见',
    void: '作废 {{number}}',
    again: '重新出具 {{number}}',
    againHint: '编号不变，按现在的内容出新版；旧纸会显示已被替换。',
    done: '好了，验真页已同步。',
  },
};
