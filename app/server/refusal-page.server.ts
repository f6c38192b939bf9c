// A refusal given before any page is reached: one plain page in the language of the address, without script or database.
import { isLocale, type Locale } from '#app/domain/locale.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import type { Refused } from './guard.server.ts';

/** Never sent back to the page: what opens doors. */
const secrets = /^(?:csrf|.*(?:password|code|secret|token).*)$/i;

/** For an outdated form the fields are offered again under a new token; the origin of the request was checked before. */
export function refusalPage(
  { code, fields }: Refused,
  path: string,
  stylesheet: string | null,
  token: () => string,
): string {
  const locale = localeOf(path);
  const say = tFor(locale, 'frame');
  const title = say('refused.title');
  const again = fields ? resend(fields, path, token(), say('refused.again')) : '';
  const style = stylesheet === null ? '' : `<link rel="stylesheet" href="${attribute(stylesheet)}">`;
  return (
    `<!DOCTYPE html><html lang="${locale === 'zh' ? 'zh-Hans' : 'en'}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title>${style}</head>` +
    `<body><main class="wrap" id="main"><h1>${text(title)}</h1><p>${text(problemText({ code }, locale))}</p>${again}` +
    `<p><a href="/${locale}">${text(say('refused.home'))}</a></p></main></body></html>`
  );
}

export function localeOf(path: string): Locale {
  const first = path.split('/')[1];
  return isLocale(first) ? first : 'zh';
}

function resend(fields: URLSearchParams, path: string, token: string, label: string): string {
  const inputs = [...fields]
    .filter(([name]) => !secrets.test(name))
    .map(([name, value]) => `<input type="hidden" name="${attribute(name)}" value="${attribute(value)}">`)
    .join('');
  return `<form method="post" action="${attribute(path)}"><input type="hidden" name="csrf" value="${token}">${inputs}<button class="btn">${text(label)}</button></form>`;
}

function text(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function attribute(value: string): string {
  return text(value).replace(/"/g, '&quot;');
}
