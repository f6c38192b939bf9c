// “怎么办最省事”的文字：四个问题，按省事的先后给出办法。
import type { adviser as english } from '../en/adviser.ts';
import type { Wording } from '../wording.ts';

export const adviser: Wording<typeof english> = {
  title: '怎么办最省事',
  lede: '答 4 个问题，告诉您网上、窗口、上门哪样最快。不用登录，不记下回答。',
  ask: {
    want: '1. 您要办什么',
    local: '2. 办证人是武汉户籍，满 16 周岁吗',
    prints: '3. 以前办证留过指纹，旧证还没过期吗',
    out: '4. 出门方便吗',
  },
  short: { want: '办什么', local: '武汉户籍，满 16 周岁', prints: '留过指纹，旧证没过期', out: '出门' },
  answer: {
    want: {
      'renew-exit': '换、补护照或港澳台证件',
      'first-exit': '第一次办护照或港澳台证件',
      identity: '身份证',
      residence: '户口、居住证、外国人居留许可',
    },
    local: { yes: '是，两样都是', no: '不是，或有一样不是' },
    prints: { yes: '是', no: '不是，或不清楚' },
    out: { easy: '方便', hard: '不方便', group: '我们单位或学校有 20 人以上一起办' },
  },
  hint: {
    'renew-exit': '旧证快到期、坏了、丢了',
    identity: '首次、到期、遗失',
    localNo: '包括给孩子办',
    printsYes: '大多数人 2012年以后办的都留过',
    outHard: '高龄、卧床、行动不便、要照顾人',
  },
  go: '看哪样最省事',
  again: '4 个问题',
  result: '结果',
  missing: {
    want: '第 1 题：请选要办什么',
    local: '第 2 题：请选是或不是',
    prints: '第 3 题：请选是或不是',
    out: '第 4 题：请选出门方便不方便',
  },
  best: {
    online: '您可以全程网办，不用出门',
    window: '您去窗口最快',
    home: '我们上门给您办',
    session: '可以为您单位开专场',
  },
  resultLede: '下面几种都能办，最省事的在最前面。选哪样由您定。',
  easiest: '最省事',
  way: { online: '网上办', window: '去窗口', home: '我们上门', session: '单位专场' },
  text: {
    online: '在家填完，证件寄到家。',
    window: '按约好的时间去，不用排队，随时能问人。',
    home: '一样能办，但位置先留给出不了门的人。',
    session: '20 人以上，民警带几台设备上门办。',
  },
  fact: {
    online: '四样条件都符合。要能收验证码、能拍照。',
    window: '可以选离您最近的服务点。',
    home: '两名民警带设备到家，上门不收费。',
    session: '我们答复日期、台数和每个人的时间。',
  },
  action: { online: '看条件和步骤', window: '约窗口', home: '约上门', session: '怎么约' },
  fee: '{{money}}起',
  freeVisit: '上门不收费',
  yours: '您的回答',
  notOnline: '为什么不能网上办',
  notOnlineText: {
    'not-offered': '只有换、补护照和港澳台证件可以全程网办。',
    'wuhan-hukou': '办证人要是武汉户籍。',
    'aged-16': '办证人要满 16 周岁。',
    'fingerprints-before': '以前要留过指纹。',
    'document-valid': '旧证要没过期。',
    'not-state-staff': '登记备案的国家工作人员和现役军人请去窗口。',
  },
  small: '登记备案的国家工作人员和现役军人不能网办，请去窗口。条件以受理机关公布为准。',
};
