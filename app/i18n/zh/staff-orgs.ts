// 工作台：预约专场的单位。
import type { staffOrgs as English } from '../en/staff-orgs.ts';
import type { Wording } from '../wording.ts';

export const staffOrgs: Wording<typeof English> = {
  title: '单位',
  lede: '待核对的排在最前。确认前请与公示系统比对信用代码。',
  none: '还没有单位申请。',
  list: '本区单位',
  name: '单位',
  kind: '类型',
  code: '信用代码',
  place: '地点',
  state: '状态',
  due: '答复期限',
  late: '已超期',
  doubt: '代码校验不符',
  doubts: {
    USCC_CHECK: '末位与前 17 位不符。个别登记机关发过这样的代码，请看执照原件。',
    USCC_ORGANISATION_CHECK: '第 9 至 17 位相互不符，请看执照原件。',
    USCC_PREFIX: '前两位少见，请看执照原件。',
  },
  same: '同一代码还用于',
  contacts: '联系人',
  contact: '联系方式',
  role: '权限',
  status: '状态',
  decide: '您的决定',
  reason: '原因（会发给联系人）',
  reasonHint: '不予确认或停用时必填。',
  verify: '确认',
  refuse: '不予确认',
  close: '停用账号',
  decided: '已保存，已通知联系人。',
  applied: '申请时间',
  address: '地址',
};
