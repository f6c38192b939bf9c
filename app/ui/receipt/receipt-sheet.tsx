// A receipt as a page: one A4 sheet a person, Chinese first and English under it, whatever the language of the page.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import type { PaperItem, ReceiptPaper } from '#app/domain/receipt/paper-facts.ts';
import { clockOf, fullDay, plainDate } from '#app/i18n/format.ts';
import { receiptText } from '#app/i18n/receipt-text.ts';
import { Qr } from '../journey/qr.tsx';
import { Tag } from '../tag.tsx';

type Rows = readonly { label: Bilingual; value: Bilingual | string }[];

export function ReceiptSheet({ paper, rows }: { paper: ReceiptPaper; rows: boolean[][] }) {
  const both = receiptText;
  const captured = paper.items.every(({ state }) => state === 'captured');
  const id = `receipt-${paper.number}`;
  const day = civilDateOf(paper.issuedAt);
  const written = {
    zh: `${plainDate(day, 'zh')} ${clockOf(paper.issuedAt)}`,
    en: `${fullDay(day, 'en')}, ${clockOf(paper.issuedAt)}`,
  };
  return (
    <article className="sheet" aria-labelledby={id}>
      <header>
        <div>
          <p>
            <span lang="zh-Hans">{paper.head.bureau.zh}</span> <span lang="en">{paper.head.bureau.en}</span>
          </p>
          <h2 id={id}>
            <Said text={both(captured ? 'captureOnly' : 'acceptance')} small />
          </h2>
          {paper.standing === 'valid' ? null : <Standing paper={paper} />}
        </div>
        <Qr rows={rows} label={paper.number} />
      </header>
      <div className="pair">
        <Facts
          caption={`${paper.number} 1`}
          rows={[
            { label: both('number'), value: paper.number },
            { label: both('applicant'), value: paper.name },
            { label: both('documentNumber'), value: paper.documentNumber ?? both('none') },
          ]}
        />
        <Facts
          caption={`${paper.number} 2`}
          rows={[
            { label: both('issued'), value: written },
            { label: both('how'), value: both(`mode.${paper.mode}`) },
            { label: both('team'), value: paper.team ?? both('none') },
          ]}
        />
      </div>
      {paper.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items stand in the order of the receipt
        <Facts key={index} caption={`${paper.number} ${index + 3}`} rows={itemRows(item)} />
      ))}
      <h3>
        <Said text={both('know')} />
      </h3>
      <ol>
        {(['days', 'keep', 'capture'] as const).map((note) => (
          <li key={note}>
            <Said text={both(`notes.${note}`)} />
          </li>
        ))}
        <li>
          <Said text={both('notes.help', { phone: paper.head.hotline })} />
        </li>
      </ol>
      <h3>
        <Said text={both('verify')} />
      </h3>
      <p className="vno">{paper.code}</p>
      <p>
        <Said text={both('verifyHow', { address: paper.head.verifyPage })} />
      </p>
      <div className="signs">
        <p>
          <Said text={both('signApplicant')} />
        </p>
        <p>
          <Said text={both('signOfficer')} />
        </p>
      </div>
    </article>
  );
}

function itemRows(item: PaperItem): Rows {
  const both = receiptText;
  const day = (date: string): Bilingual => ({ zh: plainDate(date, 'zh'), en: fullDay(date, 'en') });
  const { service, variant } = item;
  const name = variant ? { zh: `${service.zh}，${variant.zh}`, en: `${service.en}, ${variant.en}` } : service;
  const promised = item.promisedOn && day(item.promisedOn);
  return [
    { label: both('service'), value: name },
    { label: both('state'), value: both(`states.${item.state}`) },
    ...(item.acceptedOn ? [{ label: both('acceptedOn'), value: day(item.acceptedOn) }] : []),
    ...(promised
      ? [{ label: both('promised'), value: item.provisional ? both('about', { date: promised }) : promised }]
      : []),
    ...(item.state === 'captured' ? [{ label: both('promised'), value: both('notCounted') }] : []),
    ...(item.reason ? [{ label: both('reason'), value: both(`reasons.${item.reason}`) }] : []),
    ...(item.fee ? [{ label: both('fee'), value: item.fee }] : []),
  ];
}

function Facts({ caption, rows }: { caption: string; rows: Rows }) {
  return (
    <table>
      <caption className="sr">{caption}</caption>
      <tbody>
        {rows.map(({ label, value }) => (
          <tr key={label.en}>
            <th scope="row">
              <Said text={label} />
            </th>
            <td>{typeof value === 'string' ? value : <Said text={value} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ paper }: { paper: ReceiptPaper }) {
  const said = receiptText(paper.standing === 'void' ? 'voidStamp' : 'replacedStamp');
  const why = paper.voidReason ? receiptText(`voidReasons.${paper.voidReason}`) : null;
  return (
    <p>
      <Tag tone="bad">
        {said.zh} {said.en}
      </Tag>{' '}
      {why ? <Said text={why} /> : null}
    </p>
  );
}

/** Chinese, and English under or beside it. */
function Said({ text, small }: { text: Bilingual; small?: boolean }) {
  if (text.zh === text.en) return text.zh;
  const English = small ? 'small' : 'span';
  return (
    <>
      <span lang="zh-Hans" className="zh">
        {text.zh}
      </span>
      <English lang="en">{text.en}</English>
    </>
  );
}
