// Small pieces every drawing of a letter uses: type, lines, and the escaping no text goes without.

export const sans =
  "font-family:-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',Arial,sans-serif;";
export const song = "font-family:Georgia,'Songti SC','Noto Serif CJK SC',serif;";
export const rule = '#ddd6c7';
/** A table that lays out and says nothing to readers. */
export const plainTable = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}
