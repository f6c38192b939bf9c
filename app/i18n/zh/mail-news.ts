// 办件进展的通知。
import type { news as english } from '../en/mail-news.ts';
import type { Wording } from '../wording.ts';

export const news: Wording<typeof english> = {
  list: '具体是',
  bookingPage: '预约页面',
  ownPage: '您的页面',
  ownSms: '【{{brand}}】{{title}}，详见{{link}}',
  bookingAt: '预约{{reference}}',
  reason: '理由',
  provisional: '那一年的放假安排还没有公布。日期有变化时我们再通知您。',
  'papers-follow': {
    title: '已容缺受理，请补材料',
    text: '{{hello}}您的{{service}}已受理。请在{{day}}前补交下列材料。打开{{page}}可以签承诺书。',
    sms: '【{{brand}}】已容缺受理，请在{{day}}前补材料。{{at}}，{{phone}}',
  },
  'papers-remind': {
    title: '请在{{day}}前补材料',
    text: '{{hello}}您的{{service}}还缺下列材料，请在{{day}}前补交。逾期只能退件。',
    sms: '【{{brand}}】请在{{day}}前补材料，逾期退件。{{at}}，{{phone}}',
  },
  'papers-lapsed': {
    title: '逾期未补材料，已退件',
    text: '{{hello}}到{{day}}还没有收到下列材料，您的{{service}}已退件。填过的内容可以再用，请重新预约，或打电话给我们。',
    sms: '【{{brand}}】到{{day}}未补材料已退件，可重新预约。{{at}}，{{phone}}',
  },
  'told-once': {
    title: '一次性告知：还缺这些材料',
    text: '{{hello}}您的{{service}}还缺的材料都在这里，只告知一次，不再另要别的。',
    sms: '【{{brand}}】所缺材料已一次性告知，请查看{{at}}，{{phone}}',
  },
  payment: {
    title: '请缴费',
    text: '{{hello}}您的{{service}}已受理。请到窗口或扫窗口的缴费码缴费，我们不在网上收钱。缴费前办理时限暂停。',
    sms: '【{{brand}}】请到窗口缴费，缴费前时限暂停。{{at}}，{{phone}}',
  },
  returned: {
    title: '您的申请已退件',
    text: '{{hello}}您的{{service}}没有办成，理由在{{page}}里。您可以重新申请。',
    sms: '【{{brand}}】您的申请已退件，理由见{{at}}，{{phone}}',
  },
  ready: {
    title: '您的证件已办好',
    text: '{{hello}}您的{{service}}已办好。怎么拿到，{{page}}里写着。',
    sms: '【{{brand}}】您的证件已办好，怎么拿见{{at}}，{{phone}}',
  },
  'promise-moved': {
    title: '办好的日期改为{{day}}',
    text: '{{hello}}放假安排已公布，您的{{service}}预计办好的日期改为{{day}}。',
    sms: '【{{brand}}】放假安排已公布，预计{{day}}办好。{{at}}，{{phone}}',
  },
  'expedite-approved': {
    title: '同意加急：{{day}}',
    text: '{{hello}}您的{{service}}同意加急，预计{{day}}办好。',
    sms: '【{{brand}}】同意加急，预计{{day}}办好。{{at}}，{{phone}}',
  },
  'expedite-refused': {
    title: '不同意加急，按正常时限办理',
    text: '{{hello}}您的{{service}}不能加急，按正常时限办理。您可以在{{page}}里申请由另一人复核。',
    sms: '【{{brand}}】不同意加急，按正常时限办。可申请复核，{{at}}，{{phone}}',
  },
  'expedite-more': {
    title: '请补充加急证明',
    text: '{{hello}}您的{{service}}加急申请还需要证明，只告知这一次。请在{{page}}里补充，或带到窗口。',
    sms: '【{{brand}}】请补充加急证明，见{{at}}，{{phone}}',
  },
  'delivery-out': {
    title: '您的证件已送出',
    text: '{{hello}}送证人员已带着您的{{service}}出发。请备好身份证件。有交接码的，写在{{page}}里，到门口再说。',
    sms: '【{{brand}}】您的证件已送出，请备好身份证件。{{at}}，{{phone}}',
  },
  'delivery-failed': {
    title: '这次没有送到',
    text: '{{hello}}今天送{{service}}，没有交到您手上。证件由我们保管。我们再送一次，或在{{point}}等您来取。请打 {{phone}} 说一下什么时候方便。',
    sms: '【{{brand}}】这次没有送到，证件由我们保管。方便的时间请打{{phone}}。{{at}}',
  },
  'delivery-handed': {
    title: '您的证件已交付',
    text: '{{hello}}您的{{service}}已交给本人或您指定的人。如果都没有收到，请当天打 {{phone}}。',
    sms: '【{{brand}}】您的证件已交付。没有收到请当天打{{phone}}。{{at}}',
  },
  'delivery-organisation': {
    title: '您的证件已交到单位',
    text: '{{hello}}您的{{service}}已交给单位联系人，请到单位领取。没有领到请打 {{phone}}。',
    sms: '【{{brand}}】您的证件已交给单位联系人，请领取。没有领到请打{{phone}}。{{at}}',
  },
  'delivery-posted': {
    title: '证件已寄出：{{number}}',
    text: '{{hello}}您的{{service}}已交邮寄，邮件号 {{number}}。',
    sms: '【{{brand}}】您的证件已寄出，邮件号{{number}}。{{at}}，{{phone}}',
  },
  'delivery-waits': {
    title: '您的证件在窗口等您来取',
    text: '{{hello}}您的{{service}}没有送到，现在{{point}}保管。请带身份证件或回执单来取。',
    sms: '【{{brand}}】您的证件在{{point}}保管，请带身份证件或回执单来取。{{at}}，{{phone}}',
  },
};
