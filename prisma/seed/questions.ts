// Sample questions of the demo, one of them answered for everybody, and one matter that could not be done.
import type { SampleMatter, SampleQuestion } from '#app/services/matter/ask-samples.server.ts';

export const sampleQuestions: readonly SampleQuestion[] = [
  {
    district: 'hanyang',
    locale: 'zh',
    category: 'conditions',
    service: 'huk',
    text: '我硕士毕业，在汉阳的公司上班，想办人才落户，需要先买房吗？',
    daysAgo: 1,
  },
  {
    district: 'hanyang',
    locale: 'zh',
    category: 'times',
    service: 'rid',
    text: '老人卧床，民警上门办身份证大概要多久？',
    daysAgo: 4,
    shown: {
      question: {
        zh: '老人卧床，民警上门办身份证要多久？',
        en: 'How long does a home visit for an identity card take?',
      },
      answer: {
        zh: '一般二十分钟左右，民警会提前说明要准备什么。需要更多时间也没关系，请在预约时写明。',
        en: 'Usually about twenty minutes. We tell you beforehand what to prepare. If you need more time, say so when you book.',
      },
    },
  },
  {
    district: 'dongxihu',
    locale: 'en',
    category: 'materials',
    service: 'frp',
    text: 'My study residence permit ends in two months. Which letter do I need from my university?',
    daysAgo: 0,
  },
];

export const sampleMatters: readonly SampleMatter[] = [
  {
    district: 'hanyang',
    locale: 'zh',
    category: 'papers',
    service: 'res',
    text: '租的房子没有合同备案，两次都说材料不够，不知道还能用什么证明。',
    tries: '2',
    daysAgo: 2,
  },
];
