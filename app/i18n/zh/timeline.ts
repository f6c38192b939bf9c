// 预约的时间线，给办证人看。
import type { timeline as english } from '../en/timeline.ts';
import type { Wording } from '../wording.ts';

export const timeline: Wording<typeof english> = {
  title: {
    'booking-placed': '已预约',
    'booking-submitted': '已提交，待工作人员核对',
    'booking-contact-confirmed': '联系方式已确认',
    'booking-contact-changed': '联系方式已修改',
    'booking-confirmed': '工作人员已确认',
    'booking-needs-fix': '需要您补充',
    'booking-changed': '已改时间',
    'booking-cancelled-user': '您已取消',
    'booking-cancelled-org': '工作人员已取消',
    'booking-no-show': '没有人到场',
    'booking-moved-mode': '已改为其他办理方式',
    'visit-assigned': '已安排小队',
    'visit-en-route': '民警已出发',
    'visit-arrived': '民警已到门口',
    'visit-failed': '这次没有办成',
    'visit-rebooked': '已约好新时间',
    'visit-done': '上门已结束',
    'item-identity-checked': '身份已核验',
    'item-captured': '信息已采集',
    'item-accepted': '已受理',
    'item-not-accepted': '不予受理',
    'item-absent': '本人不在场',
    'item-withdrawn': '已撤回',
  },
  reason: {
    'nobody-home': '家中无人。',
    closed: '那个时间停办。',
    'wrong-address': '没有找到地址。',
    'papers-missing': '材料不齐。',
    'conditions-not-met': '不符合办理条件。',
    'photo-impossible': '当天无法拍照。',
    'other-office': '由其他部门办理。',
    other: '其他原因，您可以来电询问。',
  },
  people_other: '{{count}} 人',
  promised: '{{date}}前办好。',
  promisedAbout: '约{{date}}办好，待该年放假安排公布后确认。',
};
