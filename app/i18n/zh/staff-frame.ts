// 工作人员页面的框架用词。
import type { staffFrame as english } from '../en/staff-frame.ts';
import type { Wording } from '../wording.ts';

export const staffFrame: Wording<typeof english> = {
  desk: '工作台',
  phone: '上门端',
  nav: {
    label: '工作台栏目',
    requests: '预约',
    callbacks: '回电',
    board: '排班',
    day: '当日安排',
    book: '代为预约',
    organisations: '单位',
    visits: '我的上门',
    post: '消息',
    catalogue: '事项目录',
    resources: '资源',
    accounts: '账号',
    ledger: '台账',
    district: '本区与文本',
  },
  tools: {
    label: '显示和账号',
    dark: '夜间',
    light: '日间',
    other: 'English',
    otherTitle: 'Switch to English',
    signOut: '退出',
    signedInAs: '{{role}} {{name}}',
  },
  roles: {
    'intake-clerk': '受理员',
    dispatcher: '调度',
    'field-officer': '上门民警',
    'back-office': '后台审核',
    'issuing-desk': '出证窗口',
    supervisor: '主管',
    partner: '协同单位',
    'city-steward': '市级统管',
    'system-admin': '系统管理员',
    'security-admin': '安全管理员',
    auditor: '审计员',
  },
  allDistricts: '全市',
  filter: { show: '查看', reset: '看全部' },
  empty: '现在没有内容',
};
