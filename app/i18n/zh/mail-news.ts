// 办件进展的通知。
import type { news as english } from '../en/mail-news.ts';
import type { Wording } from '../wording.ts';

export const news: Wording<typeof english> = {
  list: '具体是',
  reason: '理由',
  provisional: '那一年的放假安排还没有公布。日期有变化时我们再通知您。',
  'papers-follow': {
    title: '已容缺受理，请补材料',
    text: '{{hello}}您的{{service}}已受理。请在{{day}}前补交下列材料。打开预约可以签承诺书。',
    sms: '【{{brand}}】已容缺受理，请在{{day}}前补材料。预约{{reference}}，{{phone}}',
  },
  'papers-remind': {
    title: '请在{{day}}前补材料',
    text: '{{hello}}您的{{service}}还缺下列材料，请在{{day}}前补交。逾期只能退件。',
    sms: '【{{brand}}】请在{{day}}前补材料，逾期退件。预约{{reference}}，{{phone}}',
  },
  'papers-lapsed': {
    title: '逾期未补材料，已退件',
    text: '{{hello}}到{{day}}还没有收到下列材料，您的{{service}}已退件。填过的内容可以再用，请重新预约，或打电话给我们。',
    sms: '【{{brand}}】到{{day}}未补材料已退件，可重新预约。预约{{reference}}，{{phone}}',
  },
  'told-once': {
    title: '一次性告知：还缺这些材料',
    text: '{{hello}}您的{{service}}还缺的材料都在这里，只告知一次，不再另要别的。',
    sms: '【{{brand}}】所缺材料已一次性告知，请打开预约{{reference}}查看，{{phone}}',
  },
  payment: {
    title: '请缴费',
    text: '{{hello}}您的{{service}}已受理。请到窗口或扫窗口的缴费码缴费，我们不在网上收钱。缴费前办理时限暂停。',
    sms: '【{{brand}}】请到窗口缴费，缴费前时限暂停。预约{{reference}}，{{phone}}',
  },
  returned: {
    title: '您的申请已退件',
    text: '{{hello}}您的{{service}}没有办成，理由在预约里。您可以重新申请。',
    sms: '【{{brand}}】您的申请已退件，理由见预约{{reference}}，{{phone}}',
  },
  ready: {
    title: '您的证件已办好',
    text: '{{hello}}您的{{service}}已办好。怎么拿到，预约里写着。',
    sms: '【{{brand}}】您的证件已办好，怎么拿见预约{{reference}}，{{phone}}',
  },
  'promise-moved': {
    title: '办好的日期改为{{day}}',
    text: '{{hello}}放假安排已公布，您的{{service}}预计办好的日期改为{{day}}。',
    sms: '【{{brand}}】放假安排已公布，预计{{day}}办好。预约{{reference}}，{{phone}}',
  },
  'expedite-approved': {
    title: '同意加急：{{day}}',
    text: '{{hello}}您的{{service}}同意加急，预计{{day}}办好。',
    sms: '【{{brand}}】同意加急，预计{{day}}办好。预约{{reference}}，{{phone}}',
  },
  'expedite-refused': {
    title: '不同意加急，按正常时限办理',
    text: '{{hello}}您的{{service}}不能加急，按正常时限办理。您可以在预约里申请由另一人复核。',
    sms: '【{{brand}}】不同意加急，按正常时限办。可申请复核，预约{{reference}}，{{phone}}',
  },
  'expedite-more': {
    title: '请补充加急证明',
    text: '{{hello}}您的{{service}}加急申请还需要证明，只告知这一次。请在预约里补充，或带到窗口。',
    sms: '【{{brand}}】请补充加急证明，见预约{{reference}}，{{phone}}',
  },
};
