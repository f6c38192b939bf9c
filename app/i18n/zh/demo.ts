// 演示信箱的文字，仅演示模式可见。
import type { demo as english } from '../en/demo.ts';
import type { Wording } from '../wording.ts';

export const demo: Wording<typeof english> = {
  title: '演示的邮件与短信',
  lede: '什么都不会发出这台机器。本来要发的都在这里，最新的在前。',
  letters: '邮件',
  texts: '短信',
  none: '还没有写过。',
  columns: { at: '时间', to: '收件人', subject: '主题', text: '内容' },
  back: '全部邮件与短信',
  shown: '邮件程序里的样子',
  plain: '纯文字的样子',
  calendar: '日历文件',
  eml: '邮件文件',
  again: '再看一次',
};
