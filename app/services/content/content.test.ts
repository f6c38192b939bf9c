// A district joins through the browser's services, texts and rules change with a second person, and both languages are
// asked for: all of it in force at once, without a release.
import { expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import { staffParts } from '#app/i18n/en/staff-parts.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, beginDemo } from '#app/testing/demo.ts';
import { startDraft } from '../booking/start-draft.server.ts';
import { loadHome } from '../district/load-home.server.ts';
import { decideContent } from './decide-content.server.ts';
import { loadDistricts, loadPlaces, proposeDistrict, proposePlaces } from './districts.server.ts';
import { listContent, loadContent, proposeAnswer, proposeContent } from './edit-content.server.ts';
import { published } from './published.server.ts';

const app = await testApp();
await beginDemo(app);
const admin = (staffId: string, role: Staff['roles'][number] = 'system-admin'): Staff => ({
  kind: 'staff',
  staffId,
  roles: [role],
  district: null,
  pointId: null,
  teamId: null,
  sessionId: staffId,
});
const [one, two] = [app.as(admin('one')), app.as(admin('two'))];

const typed = {
  slug: 'qiaokou',
  code: '420104',
  nameZh: '硚口区',
  nameEn: 'Qiaokou',
  bureauZh: '硚口区公安分局（示例）',
  bureauEn: 'Qiaokou Police (sample)',
  brandZh: '汉正上门',
  brandEn: 'Hanzheng Visits',
  taglineZh: '硚口公安·上门办证',
  taglineEn: 'Qiaokou police visits',
  prefix: 'HZ',
  seal: '汉正',
  brand: '#7a2e2e',
  brandDeep: '#3c1414',
  hotline: '027-0000-0001',
  lon: '114.26',
  lat: '30.58',
  model: 'hanyang',
};

test('a district joins: faults at the fields, a second person, places, and its pages are live', async () => {
  expect(await proposeDistrict(one, { typed: { ...typed, nameEn: '', prefix: 'hz' } })).toMatchObject({
    value: { faults: [{ field: 'nameEn', code: 'EMPTY' }] },
  });
  expect(await proposeDistrict(one, { typed: { ...typed, brand: '#f0c040' } })).toMatchObject({
    value: { faults: [{ field: 'brand', code: 'BRAND_FAINT' }] },
  });
  expect(await proposeDistrict(one, { typed: { ...typed, mark: '<svg><script/></svg>' } })).toMatchObject({
    value: { faults: [{ field: 'mark' }] },
  });
  expect(await proposeDistrict(one, { typed: { ...typed, slug: 'hanyang' } })).toMatchObject({
    problem: { code: 'slug-taken', field: 'slug' },
  });
  expect(await proposeDistrict(one, { typed })).toEqual({ ok: true, value: { faults: null } });
  const page = await loadDistricts(two);
  if (!page.ok) throw new Error(page.problem.code);
  const [waiting] = page.value.waiting;
  expect(waiting).toMatchObject({ kind: 'district', key: 'qiaokou', can: ['published', 'declined'] });
  const decision = { revisionId: waiting?.id ?? '', decision: 'published' as const };
  expect(await decideContent(one, decision)).toMatchObject({ problem: { code: 'same-person' } });
  expect(await decideContent(two, decision)).toMatchObject({ ok: true });
  const content = await published(one.app, app.clock.now());
  expect(content.rules.get('qiaokou')?.body.booking.horizonDays).toBe(14);
  expect(content.districts.get('qiaokou')?.body.brand.palette.dark.brand).not.toBe('#7a2e2e');

  const point = {
    nameZh: '汉正所',
    nameEn: 'Hanzheng',
    addressZh: '示例路 2 号',
    addressEn: '2 Sample Road',
    kind: 'station',
  };
  const where = { opens: '08:30', closes: '17:30', lon: '114.27', lat: '30.57', services: 'rid huk' };
  const communities =
    '汉正街，Hanzheng Street，药帮社区，Yaobang，114.27，30.57\n汉正街,Hanzheng Street,板厂社区,Banchang,114.26,30.57';
  const propose = (more: object) =>
    proposePlaces(one, { slug: 'qiaokou', typed: { ...point, ...where, communities, ...more } });
  expect(await propose({ communities: '汉正街，药帮' })).toMatchObject({
    problem: { code: 'line-invalid', facts: { line: 1 } },
  });
  expect(await propose({ lat: 'north' })).toMatchObject({ problem: { field: 'lat' } });
  expect(await propose({ addressEn: '' })).toMatchObject({ problem: { code: 'text-incomplete', field: 'addressEn' } });
  expect(await propose({})).toEqual({ ok: true, value: null });
  const places = await loadPlaces(two, { slug: 'qiaokou' });
  if (!places.ok) throw new Error(places.problem.code);
  expect(places.value.points).toEqual([]);
  expect(await decideContent(two, { ...decision, revisionId: places.value.waiting[0]?.id ?? '' })).toMatchObject({
    ok: true,
  });
  const after = await loadPlaces(two, { slug: 'qiaokou' });
  expect(after).toMatchObject({ value: { points: [{ services: ['rid', 'huk'] }], communities: [{}, {}] } });
  expect(await startDraft(app.as(aCitizen()), { district: 'qiaokou', locale: 'en', mode: 'home' })).toMatchObject({
    ok: true,
  });
  expect(await loadHome(app.as(aCitizen()), { district: 'qiaokou' })).toMatchObject({ ok: true });
});

test('a text changes with a second person; a missing language and a number that is none are named', async () => {
  const asked = { kind: 'text', key: 'privacy-notice' } as const;
  const page = await loadContent(one, asked);
  if (!page.ok) throw new Error(page.problem.code);
  const change = (fields: Record<string, string>, reason = '改一句话') =>
    proposeContent(one, { ...asked, version: page.value.version, typed: fields, effectiveFrom: '2026-11-23', reason });
  expect(await change({ 'title.en': ' ' })).toMatchObject({ problem: { code: 'text-incomplete', field: 'title.en' } });
  expect(await change({ 'title.en': 'Your {nothing}' })).toMatchObject({ problem: { code: 'form-invalid' } });
  expect(await change({ 'title.en': 'Your data' }, ' ')).toMatchObject({ problem: { code: 'reason-needed' } });
  const proposed = await change({ 'title.en': 'Your data', 'title.zh': '您的信息' });
  if (!proposed.ok) throw new Error(proposed.problem.code);
  expect(await listContent(one, { kind: 'text' })).toMatchObject({ ok: true });
  expect(await decideContent(two, { revisionId: proposed.value.id, decision: 'published' })).toMatchObject({
    ok: true,
  });
  expect(await loadContent(one, asked)).toMatchObject({
    value: { version: 2, name: { en: 'Your data' }, proposal: null },
  });
  const rules = { kind: 'rules', key: 'hanyang', version: 1, effectiveFrom: '2026-11-23', reason: '试' } as const;
  expect(await proposeContent(one, { ...rules, typed: { 'matters.tierDays.station': 'three' } })).toMatchObject({
    problem: { code: 'form-invalid', field: 'matters.tierDays.station' },
  });
  const faster = await proposeContent(one, { ...rules, typed: { 'matters.tierDays.station': '2' } });
  if (!faster.ok) throw new Error(faster.problem.code);
  expect(await decideContent(two, { revisionId: faster.value.id, decision: 'published' })).toEqual({
    ok: true,
    value: { kind: 'rules', key: 'hanyang' },
  });
  expect((await published(one.app, app.clock.now())).rules.get('hanyang')?.body.matters.tierDays.station).toBe(2);
  const words = {
    code: 'open-hours',
    category: 'places',
    nameZh: '开门时间',
    nameEn: 'Hours',
    textZh: '周一到周五',
    textEn: '',
  };
  const answer = { typed: words, effectiveFrom: '2026-11-23' };
  expect(await proposeAnswer(one, answer)).toMatchObject({ problem: { field: 'textEn' } });
  expect(await proposeAnswer(app.as(admin('s', 'supervisor')), answer)).toMatchObject({
    problem: { code: 'not-allowed' },
  });
});

test('every number and text an office can change has a name', async () => {
  const nameless = new Set<string>();
  for (const kind of ['text', 'answer', 'rules', 'district'] as const) {
    const lines = await listContent(one, { kind });
    for (const { key } of lines.ok ? lines.value : []) {
      const page = await loadContent(one, { kind, key });
      const sections = page.ok ? page.value.sections : [];
      for (const { path } of sections.flatMap(({ fields }) => fields)) {
        for (const part of path.split('.')) if (!/^\d+$/.test(part) && !(part in staffParts)) nameless.add(path);
      }
    }
  }
  expect([...nameless]).toEqual([]);
});
