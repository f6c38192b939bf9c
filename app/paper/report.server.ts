// The month's report on paper: lines under their sections, and on every page who made it and when.
import type { ReportLine } from '#app/domain/figures/report.ts';
import { finish, keepRoom, line, margin, newPen, paperFoot, paperWidth, write } from './pen.server.ts';

export type ReportPaper = {
  kind: 'report';
  title: string;
  watermark: string;
  heads: readonly string[];
  lines: readonly ReportLine[];
  writtenAt: Date;
};

const whole = { x: margin, width: paperWidth };
const columns = [
  { x: margin, width: 200 },
  { x: margin + 206, width: 80 },
  { x: margin + 292, width: paperWidth - 292 },
] as const;

export async function reportPdf({ title, watermark, lines, writtenAt }: ReportPaper): Promise<Buffer> {
  const pen = newPen(title, writtenAt);
  pen.y += write(pen, title, whole, pen.y, { size: 18, bold: true }) + 6;
  let section = '';
  for (const entry of lines) {
    keepRoom(pen, 46);
    if (entry.section !== section) {
      section = entry.section;
      pen.y += write(pen, section, whole, pen.y + 8, { size: 11, bold: true }) + 11;
      line(pen, whole, pen.y, 0.9);
    }
    const heights = [entry.what, String(entry.value), entry.more].map((text, at) =>
      text === '' ? 0 : write(pen, text, columns[at] ?? whole, pen.y + 3, { size: 9 }),
    );
    pen.y += Math.max(...heights) + 5;
    line(pen, whole, pen.y);
  }
  const { count } = pen.doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pen.doc.switchToPage(page);
    write(pen, `${watermark}　${page + 1} / ${count}`, whole, paperFoot + 4, { size: 7.5, align: 'center' });
  }
  return finish(pen);
}
