// 评价、咨询、办不成事和证件到期的信。
import type { mailMatters as en } from '../en/mail-matters.ts';
import type { Wording } from '../wording.ts';

export const mailMatters: Wording<typeof en> = {
  rating: {
    subject: '这件事办得怎么样？{{brand}}，{{reference}}',
    preview: '五档，一分钟，可以不评。',
    title: '这件事办得怎么样？',
    lead: '{{hello}}已经办完：{{services}}。您可以评一评。',
    go: '去评价',
    free: '可以不评。为您办事的人看不到是谁评的。链接 30 天内有效，每件事评一次。',
    sms: '【{{brand}}】{{reference}} 已办完。可在网站“查进度”里评价，也可以不评',
  },
  question: {
    subject: '您的咨询 {{reference}} 已答复',
    preview: '您问的问题有答复了。',
    title: '您的咨询已答复',
    asked: '您问的',
    answer: '我们的答复',
    next: '想接着办？可以直接用这条咨询预约，不用再填一遍。也可以打电话 {{phone}}。',
    go: '打开我的咨询',
    sms: '【{{brand}}】您的咨询 {{reference}} 已答复，凭验证码查看，或致电{{phone}}',
  },
  matter: {
    receivedSubject: '您反映的事已收到：{{reference}}',
    receivedTitle: '您反映的事已收到',
    receivedLead: '{{due}}前书面答复您。',
    tiers: '先由派出所办，再到分局，再到市局。哪一级超时，自动报上一级。',
    receivedSms: '【{{brand}}】您反映的事{{reference}}已收到，{{due}}前答复。咨询{{phone}}',
    answeredSubject: '您反映的事 {{reference}} 已答复',
    answeredTitle: '您反映的事已答复',
    until: '预计 {{date}}前办完。',
    open: '打开我反映的事',
    rate: '办完后可以在同一页评价，也可以不评。',
    answeredSms: '【{{brand}}】您反映的事{{reference}}已答复，凭验证码查看，或致电{{phone}}',
  },
  ending: {
    what: {
      'residence-permit': '居留许可到期',
      'permit-endorsement': '居住证每年签注',
      'identity-card-16': '满 16 岁办身份证',
    },
    subject: '快到了：{{what}}，{{date}}',
    title: '快到了：{{what}}',
    lead: {
      'residence-permit': '{{date}}到期，请至少提前 30 天申请，现在就可以预约。',
      'permit-endorsement': '每年一次，{{date}}前签注。过期没签，居住证的功能先停用，补签后恢复。',
      'identity-card-16': '{{date}}满 16 岁，之后三个月内要办自己的身份证。',
    },
    book: '预约时间',
    stop: '不再提醒',
    why: '您在预约页上选过要这条提醒，点一下就能停。',
    sms: '【{{brand}}】{{what}}，{{date}}。可网上预约，或致电 {{phone}}',
  },
};
