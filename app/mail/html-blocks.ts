// Draws each block of a letter as one row of its table.
import type { Letterhead } from '#app/domain/ledger/letterhead.ts';
import { type Block, type Cell, qrCid } from './blocks.ts';
import { escapeHtml, plainTable, sans, song } from './html-parts.ts';

type Colours = Letterhead['colours'];

export function blockHtml(block: Block, colours: Colours): string {
  switch (block.kind) {
    case 'title':
      return row(
        '28px 32px 0',
        `<h1 style="margin:0 0 12px;${song}font-size:28px;line-height:36px;color:#1b2527;">${escapeHtml(block.text)}</h1>`,
      );
    case 'text':
      return row(
        '0 32px 8px',
        `<p style="margin:0 0 16px;font-size:17px;line-height:28px;">${escapeHtml(block.text)}</p>`,
      );
    case 'pass':
      return passHtml(block, colours);
    case 'buttons':
      return row('0 32px 24px', block.links.map((link, at) => buttonHtml(link, at === 0, colours)).join(''));
    case 'section':
      return row('0 32px 8px', sectionHtml(block));
  }
}

function row(padding: string, content: string): string {
  return `<tr><td class="pad" style="padding:${padding};${sans}">${content}</td></tr>`;
}

function sectionHtml({ title, text, list }: Extract<Block, { kind: 'section' }>): string {
  const items = list?.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
  return [
    `<h2 style="margin:0 0 6px;${song}font-size:20px;line-height:28px;color:#1b2527;">${escapeHtml(title)}</h2>`,
    text ? `<p style="margin:0 0 20px;font-size:16px;line-height:26px;">${escapeHtml(text)}</p>` : '',
    items ? `<ul style="margin:0 0 20px;padding:0 0 0 22px;font-size:16px;line-height:28px;">${items}</ul>` : '',
  ].join('');
}

/** The first link is the filled button, further ones are drawn as outlines. */
function buttonHtml({ text, href }: { text: string; href: string }, filled: boolean, colours: Colours): string {
  const ground = filled ? colours.brand : '#ffffff';
  const ink = filled ? colours.onBrand : colours.brand;
  return `<table ${plainTable} style="margin:0 0 8px;"><tr><td bgcolor="${ground}" style="background:${ground};border:1px solid ${colours.brand};border-radius:8px;"><a href="${escapeHtml(href)}" style="display:inline-block;padding:13px 24px;${sans}font-size:17px;line-height:24px;font-weight:bold;color:${ink};text-decoration:none;">${escapeHtml(text)}</a></td></tr></table>`;
}

function passHtml({ title, number, lead, cells, qr }: Extract<Block, { kind: 'pass' }>, colours: Colours): string {
  const band = `${sans}color:${colours.onBrand};font-weight:bold;line-height:24px;`;
  const code = number
    ? `<td align="right" style="${band}font-size:20px;letter-spacing:1px;white-space:nowrap;">${escapeHtml(number)}</td>`
    : '';
  const picture = qr
    ? `<td width="50%" valign="top" style="padding:0 12px 16px 0;"><img src="cid:${qrCid}" width="132" height="132" alt="${escapeHtml(qr)}" style="display:block;border:0;"></td>`
    : null;
  const columns = [...cells.map((cell) => cellHtml(cell, '50%')), ...(picture ? [picture] : [])];
  const rows = pairs(columns).map(
    ([left, right]) => `<tr>${left}${right ?? '<td style="font-size:1px;">&nbsp;</td>'}</tr>`,
  );
  const large = lead
    ? `<table ${plainTable} width="100%"><tr>${cellHtml({ ...lead, large: true }, '100%')}</tr></table>`
    : '';
  return `<tr><td class="pad" style="padding:0 32px 24px;"><table ${plainTable} width="100%" style="border:1px solid ${colours.brandLine};border-radius:10px;">
<tr><td bgcolor="${colours.brand}" style="background:${colours.brand};padding:12px 20px;border-radius:9px 9px 0 0;${sans}"><table ${plainTable} width="100%"><tr><td style="${band}font-size:16px;">${escapeHtml(title)}</td>${code}</tr></table></td></tr>
<tr><td style="padding:18px 20px 2px;">${large}
<table ${plainTable} width="100%">${rows.join('')}</table></td></tr></table></td></tr>`;
}

function cellHtml({ label, value, large }: Cell, width: string): string {
  const type = large ? 'font-size:28px;line-height:34px;' : 'font-size:18px;line-height:26px;';
  return `<td width="${width}" valign="top" style="padding:0 12px 16px 0;${sans}"><span style="font-size:15px;line-height:22px;color:#465255;display:block;">${escapeHtml(label)}</span><strong style="display:block;${type}color:#1b2527;white-space:normal;">${escapeHtml(value)}</strong></td>`;
}

function pairs(columns: readonly string[]): [string, string | undefined][] {
  const rows: [string, string | undefined][] = [];
  for (let at = 0; at < columns.length; at += 2) rows.push([columns[at] ?? '', columns[at + 1]]);
  return rows;
}
