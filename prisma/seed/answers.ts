// Answers clerks begin with, in both languages. Figures of the catalogue are not repeated here: the service's page has them.
import type { AnswerTemplate } from '#app/domain/matter/question.ts';

export const answerTemplates: readonly AnswerTemplate[] = [
  {
    code: 'what-to-bring',
    category: 'materials',
    serviceCode: null,
    name: { zh: '要带哪些材料', en: 'What to bring' },
    text: {
      zh: '您好。要带的材料都写在这个事项的页面上，第一部分是必须带的。少一样也先别急，可以先受理、后补的会写明。拿不准的，民警上门前会打电话跟您核对。',
      en: 'Thank you for asking. The page of this service lists everything to bring. The first part is needed in any case. Some papers may follow later, and the page says which. If you are not sure, the team calls you before it comes.',
    },
  },
  {
    code: 'talent-settlement',
    category: 'conditions',
    serviceCode: 'huk',
    name: { zh: '人才落户怎么办', en: 'Talent settlement: how it works' },
    text: {
      zh: '您好。按学历落户，请带身份证、户口簿和学历证书（学信网能查到的，带验证码就行）。落在单位集体户的，请单位开同意落户的说明。可以直接用这条咨询预约，民警当场看材料，符合条件当场受理。以受理机关审核为准。',
      en: 'Thank you for asking. To settle with a degree, bring your identity card, household register and degree certificate. A code from the national student service is enough. For a company household, bring your company’s letter. You can book from this question. The officer looks at your papers on the spot and decides.',
    },
  },
  {
    code: 'how-long',
    category: 'times',
    serviceCode: null,
    name: { zh: '要多久', en: 'How long it takes' },
    text: {
      zh: '您好。办理时限从受理那天起算，按工作日算，周末和节假日不算。具体天数在事项页面上。着急用的，预约时写明用证日期和原因，可以申请加急，以受理机关审核为准。',
      en: 'Thank you for asking. The time counts from the day we accept your application, in working days. The page of the service says how many. If you need it earlier, say so when you book, with the date and the reason. The officer decides about faster processing.',
    },
  },
  {
    code: 'another-office',
    category: 'other',
    serviceCode: null,
    name: { zh: '请找别的部门', en: 'Another office' },
    text: {
      zh: '您好。这件事不由公安机关办理，请拨打 12345 咨询，接线员会转到负责的部门。',
      en: 'Thank you for asking. The police do not handle this. Please call 12345. They know the office that does.',
    },
  },
];
