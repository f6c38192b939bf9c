// 官方日历页面的文字。
import type { staffCalendar as english } from '../en/staff-calendar.ts';
import type { Wording } from '../wording.ts';

export const staffCalendar: Wording<typeof english> = {
  page: '官方日历',
  years: '各年',
  year: '年份',
  state: '状态',
  status: { official: '已公布', provisional: '暂定', missing: '还没有公布' },
  off: '放假天数',
  work: '调休上班天数',
  missing: '{{year}}年的放假安排还没有公布，那一年的日期和期限都标为暂定。',
  import: '录入一年',
  forms:
    '粘贴一年的安排：每行日期、off 或 work、名称，用逗号或制表符隔开；也可以粘贴 holiday-cn 或 chinese-days 的 JSON。',
  example: '2027-01-01,off,元旦,New Year’s Day\n2027-01-02,work,元旦',
  text: '这一年的安排',
  file: '或上传文件',
  source: '通知的网址',
  sourceHint: '以 https:// 开头',
  reason: '依据',
  look: '只比较，不提交',
  propose: '提交给第二个人',
  diffOf: '{{year}}年的变化',
  same: '没有变化。',
  date: '日期',
  before: '现在',
  after: '改为',
  plain: '和平常一样',
  kind: { off: '放假', work: '上班' },
  proposal: '{{year}}年日历，等第二人确认',
  proposedBy: '{{by}} 提议：{{reason}}。来源：{{source}}',
  needsOther: '这是您提议的，要由另一位管理员确认。',
  decide: { published: '确认', declined: '不同意', withdrawn: '撤回我的提议' },
  done: {
    proposed: '已提议，请另一位管理员确认。',
    published: '已确认，日历已生效。',
    declined: '已记为不同意。',
    withdrawn: '已撤回。',
  },
};
