// Urgent grounds for Hong Kong and Macao permits, each with its proof; Taiwan permits follow the same list.
import type { ExpediteGround } from '#app/domain/catalogue/entry.ts';
import { from, text } from './compose.ts';

export const hkmGrounds: ExpediteGround[] = [
  {
    code: 'funeral',
    name: text('奔丧', 'A funeral'),
    evidence: text('死亡证明和亲属关系材料', 'Death certificate and proof of kinship'),
    ...from('S3'),
  },
  {
    code: 'treatment',
    name: text('治疗重症', 'Treatment of a serious illness'),
    evidence: text('医院诊断证明和境外就医预约', 'Diagnosis from a hospital and the appointment outside the mainland'),
    ...from('S3'),
  },
  {
    code: 'visit-ill',
    name: text('探望危重病人', 'Visiting a critically ill person'),
    evidence: text('病危通知或医院证明', 'Notice of critical illness or a hospital letter'),
    ...from('S3'),
  },
  {
    code: 'incident',
    name: text('处理境外突发事件', 'An emergency outside the mainland that you must deal with'),
    evidence: text('能说明事件的材料', 'Papers that show what happened'),
    ...from('S3'),
  },
  {
    code: 'business',
    name: text('参加紧急会议、谈判、签合同', 'An urgent meeting, negotiation or signing'),
    evidence: text('邀请函或会议通知，写有日期', 'Invitation or notice with the date'),
    ...from('S3'),
  },
  {
    code: 'term-starts',
    name: text('留学报到临近', 'Enrolment at a school starts soon'),
    evidence: text('录取通知书，写有报到日期', 'Admission notice with the date of enrolment'),
    ...from('S3'),
  },
  {
    code: 'lost-before-trip',
    name: text('行前证件遗失、损毁', 'Document lost or damaged just before the trip'),
    evidence: text('行程单和遗失说明', 'Travel booking and statement of loss'),
    ...from('S3'),
  },
  {
    code: 'other-urgent',
    name: text('窗口认可的其他紧急事由', 'Another urgent ground the window accepts'),
    evidence: text(
      '写明最晚日期的材料，比如人才计划上传期限',
      'Papers with the last date, for example a deadline of a talent scheme',
    ),
    ...from('S1'),
  },
];
