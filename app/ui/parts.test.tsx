// What readers and browsers without script rely on in the drawn parts: labels, errors, states, and no style attribute.
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import type { Locale } from '#app/domain/locale.ts';
import { wordsFor } from '#app/i18n/setup.ts';
import { Btn } from './btn.tsx';
import { CheckLine } from './forms/check-line.tsx';
import { DateParts } from './forms/date-parts.tsx';
import { ErrorSummary } from './forms/error-summary.tsx';
import { Select } from './forms/select.tsx';
import { TextInput } from './forms/text-input.tsx';
import { RadioCards } from './forms/tiles.tsx';
import { Pass } from './journey/pass.tsx';
import { Qr } from './journey/qr.tsx';
import { SlotDays } from './journey/slot-days.tsx';
import { VisitSlip } from './journey/visit-slip.tsx';
import { Route } from './route.tsx';
import { Rows } from './rows.tsx';
import { Trail } from './trail.tsx';

function draw(part: ReactElement, locale: Locale = 'zh'): string {
  const html = renderToStaticMarkup(<I18nextProvider i18n={wordsFor(locale)}>{part}</I18nextProvider>);
  expect(html).not.toMatch(/ style=/);
  return html;
}

test('an error stands at its field and in the summary, and the summary takes the focus', () => {
  const summary = draw(<ErrorSummary errors={[{ field: 'name', text: '请填姓名' }]} />);
  expect(summary).toContain('role="alert" tabindex="-1" autofocus=""');
  expect(summary).toContain('<a href="#name">请填姓名</a>');
  const field = draw(<TextInput name="name" label="姓名" hint="和证件一致" error="请填姓名" value="x" />);
  expect(field).toContain('aria-describedby="name-hint name-error" aria-invalid="true"');
  expect(field).toContain('id="name-error"');
  expect(field).toContain('value="x"');
});

test('without errors there is no summary, and a field says nothing is wrong', () => {
  expect(draw(<ErrorSummary errors={[]} />)).toBe('');
  expect(draw(<TextInput name="name" label="姓名" />)).not.toContain('aria-');
});

test('the summary counts in both languages', () => {
  const one = [{ field: 'a', text: 'x' }];
  expect(draw(<ErrorSummary errors={one} />, 'en')).toContain('There is 1 thing to correct');
  expect(draw(<ErrorSummary errors={[...one, { text: 'y' }]} />, 'en')).toContain('There are 2 things to correct');
  expect(draw(<ErrorSummary errors={one} />)).toContain('有 1 处要改');
});

test('a date asks in the order of the language and links its first field', () => {
  const names = (html: string) => [...html.matchAll(/name="born\.(\w)"/g)].map((match) => match[1]).join('');
  expect(names(draw(<DateParts name="born" label="出生日期" />))).toBe('ymd');
  const english = draw(<DateParts name="born" label="Born" error="No such day" />, 'en');
  expect(names(english)).toBe('dmy');
  expect(english).toContain('id="born" name="born.d"');
});

test('a closed tile keeps its place with its reason; the first tile carries the id errors lead to', () => {
  const tiles = [
    { value: 'a', label: '甲' },
    { value: 'b', label: '乙', text: '已在办', disabled: true },
  ];
  const html = draw(<RadioCards name="service" label="事项" tiles={tiles} value="a" />);
  expect(html).toContain('id="service" name="service" checked="" value="a"');
  expect(html).toMatch(/disabled=""[^>]*value="b"/);
  expect(html).toContain('<small>已在办</small>');
});

test('a full window stays visible, cannot be chosen even when it was, and the first free one carries the id', () => {
  const slots = [
    { value: 'x', window: '09:00–10:00', word: '已满', disabled: true },
    { value: 'y', window: '10:00–11:00', word: '余 2' },
  ];
  const html = draw(
    <SlotDays name="time" days={[{ date: '2026-10-14', day: '周三', dayText: '10月14日', slots }]} value="x" />,
  );
  expect(html).toContain('已满');
  expect(html).not.toContain('checked');
  expect(html).toContain('id="time" value="y"');
});

test('consent is not given beforehand, a select asks first', () => {
  expect(draw(<CheckLine name="consent">同意</CheckLine>)).not.toContain('checked');
  expect(draw(<Select name="who" label="谁" options={[{ value: 'a', label: '甲' }]} />)).toContain(
    'selected="">请选择',
  );
});

test('the route names the present stop, and past ones say so to readers', () => {
  const html = draw(<Route stops={['a', 'b', 'c']} at={2} />, 'en');
  expect(html).toContain('aria-label="Step 2 of 3"');
  expect(html).toContain('<li aria-current="step">b</li>');
  expect(html).toContain('done: </span>a');
});

test('a change link names what it changes', () => {
  expect(draw(<Rows rows={[{ label: '地点', value: 'x', change: '/there' }]} />)).toContain(
    '修改<span class="sr">：地点</span>',
  );
});

test('a button is a link when it leads somewhere, else it submits', () => {
  expect(draw(<Btn href="/a">x</Btn>)).toMatch(/^<a href="\/a" class="btn">/);
  expect(
    draw(
      <Btn name="do" value="add" kind="alt">
        x
      </Btn>,
    ),
  ).toBe('<button name="do" value="add" class="btn alt">x</button>');
});

test('pass and slip carry window, reference and door words; the seal only once booked', () => {
  const cells = [{ label: '到达时段', value: '14:00–15:00', big: true }];
  const stub = { reference: '7KQM-4X2D', door: { officers: '琴台', you: '月湖 47' } };
  const pass = draw(
    <Pass
      title="登机牌"
      flight="ZY 3108"
      from={{ name: '四新' }}
      to={{ name: '您家' }}
      cells={cells}
      stub={stub}
      seal="知音"
    />,
  );
  for (const text of ['ZY 3108', '14:00–15:00', '7KQM-4X2D', '琴台', '月湖 47', '>知<']) expect(pass).toContain(text);
  const slip = draw(<VisitSlip title="预约单" number="WG 1" place={{ name: '家' }} cells={cells} stub={stub} />);
  expect(slip).not.toContain('stamp');
});

test('a QR code draws each run of dark modules once, with a quiet zone', () => {
  const html = draw(
    <Qr
      rows={[
        [true, true, false],
        [false, true, true],
      ]}
      label="码"
    />,
  );
  expect(html).toContain('viewBox="-2 -2 6 6"');
  expect(html).toContain('d="M0 0h2v1h-2zM1 1h2v1h-2z"');
});

test('a trail says in words which stop is now', () => {
  expect(
    draw(
      <Trail
        stops={[
          { title: '已受理', state: 'past' },
          { title: '制证', state: 'now' },
        ]}
      />,
    ),
  ).toContain('（现在）');
});
