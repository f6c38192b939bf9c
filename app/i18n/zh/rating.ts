// 好差评的文字：国家统一五档，可以不评。
import type { rating as english } from '../en/rating.ts';
import type { Wording } from '../wording.ts';

export const rating: Wording<typeof english> = {
  title: '这件事办得怎么样？',
  lede: '办完的事可以评一评，也可以不评。为您办事的人看不到是谁评的。',
  levels: { '5': '非常满意', '4': '满意', '3': '基本满意', '2': '不满意', '1': '非常不满意' },
  what: '主要是哪方面？',
  reasons: {
    efficiency: '办事效率',
    competence: '服务水平',
    attitude: '服务态度',
    guide: '办事指南精确度',
    convenience: '办事便捷度',
    platform: '平台操作性',
  },
  call: '如果不满意，可以打电话回访我',
  callHint: '不勾选也会查原因，只是我们不知道该联系谁。',
  send: '提交评价',
  given: '已评价：{{level}}',
  thanks: '谢谢您，评价已收到。',
  already: '您已经评过了。每件办完的事评一次，谢谢您。',
  old: '这个链接已失效',
  oldText: '评价链接 30 天内有效。您也可以在自己的预约页上评价。',
  find: '打开我的预约',
  own: '评价办完的事',
};
