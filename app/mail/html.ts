// Draws a letter as HTML for mail programs: tables and inline styles, the only place where style is allowed.
// Nothing is fetched from anywhere; the one picture, a QR code, travels inside the letter.
import type { Letterhead } from '#app/domain/ledger/letterhead.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { Block, Draft } from './blocks.ts';
import { blockHtml } from './html-blocks.ts';
import { escapeHtml, plainTable, rule, sans, song } from './html-parts.ts';

export type Foot = { lines: readonly string[]; bureau: string; other: { text: string; href: string; lang: string } };

export function drawHtml(draft: Draft, foot: Foot, head: Letterhead, locale: Locale): string {
  const lang = locale === 'zh' ? 'zh-Hans' : 'en';
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(draft.subject)}</title>
<style>@media (max-width:520px){.pad{padding-left:20px!important;padding-right:20px!important}}</style>
</head>
<body style="margin:0;padding:0;background:#faf7f0;color:#1b2527;">
<div style="display:none;max-height:0;overflow:hidden;">${escapeHtml(draft.preview)}</div>
<div role="main">
<table ${plainTable} width="100%" style="background:#faf7f0;"><tr><td align="center" style="padding:24px 12px;">
<table ${plainTable} width="100%" style="max-width:600px;background:#ffffff;border:1px solid ${rule};">
${mastHtml(head, locale)}
${draft.blocks.map((block: Block) => blockHtml(block, head.colours)).join('\n')}
${footHtml(foot, head)}
</table>
</td></tr></table>
</div>
</body>
</html>
`;
}

function mastHtml({ brand, tagline, seal, colours }: Letterhead, locale: Locale): string {
  const mark = [...seal].at(-1) ?? '';
  return `<tr><td class="pad" style="padding:18px 32px;border-bottom:1px solid ${rule};${sans}"><table ${plainTable} width="100%"><tr>
<td width="52" valign="middle"><table ${plainTable}><tr><td width="40" height="40" align="center" valign="middle" bgcolor="${colours.brand}" style="background:${colours.brand};color:${colours.onBrand};border-radius:9px;${song}font-size:22px;line-height:40px;font-weight:bold;" lang="zh-Hans">${escapeHtml(mark)}</td></tr></table></td>
<td valign="middle" style="${sans}"><strong style="${song}font-size:20px;line-height:26px;color:#1b2527;">${escapeHtml(brand[locale])}</strong><br><span style="font-size:14px;line-height:20px;color:#465255;">${escapeHtml(tagline[locale])}</span></td></tr></table></td></tr>`;
}

function footHtml({ lines, bureau, other }: Foot, { colours }: Letterhead): string {
  const paragraphs = lines.map((line) => `<p style="margin:0 0 8px;">${escapeHtml(line)}</p>`).join('');
  return `<tr><td class="pad" style="padding:16px 32px 20px;border-top:1px solid ${rule};background:#f2eee4;${sans}font-size:14px;line-height:22px;color:#465255;">${paragraphs}<p style="margin:0;">${escapeHtml(bureau)}</p><p style="margin:0;"><a href="${escapeHtml(other.href)}" lang="${other.lang}" style="display:inline-block;padding:11px 0;line-height:22px;color:${colours.brand};">${escapeHtml(other.text)}</a></p></td></tr>`;
}
