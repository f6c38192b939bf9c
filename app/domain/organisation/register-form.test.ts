// Everything wrong in the form is told at once, and a doubtful code is a question, never a wall.
import { expect, test } from 'vitest';
import { leavesALead } from './organisation.ts';
import { judgeRegistration } from './register-form.ts';

const communities = new Set(['c1']);
const filled = {
  kind: 'company',
  creditCode: '91420199dema000130',
  nameZh: '示例光纤有限公司',
  nameEn: 'Example Fibre Ltd.',
  communityId: 'c1',
  address: '示例大道 8 号',
  contactName: '示例甲',
  contact: 'hr@example.com',
};
const faultsOf = (typed: Record<string, string>) =>
  judgeRegistration(typed, communities).faults?.map(({ field, code }) => `${field} ${code}`);

test('a whole form is taken, the code in capitals', () => {
  expect(judgeRegistration(filled, communities).value).toMatchObject({
    creditCode: '91420199DEMA000130',
    codeDoubts: [],
    contact: { contact: { kind: 'email', value: 'hr@example.com' }, role: 'lead' },
  });
});

test('an empty form is told everything that is missing', () => {
  expect(faultsOf({})).toEqual([
    'kind choose-kind',
    'creditCode EMPTY',
    'nameZh EMPTY',
    'address EMPTY',
    'communityId choose-community',
    'contactName EMPTY',
    'contact EMPTY',
  ]);
});

test('a code of the wrong shape is refused, one that fails its check is asked about and then marked', () => {
  for (const [creditCode, code] of [
    ['91420199IEMA000130', 'USCC_CHARACTER'],
    ['420199000000000', 'USCC_15_OLD'],
    ['9142019', 'USCC_LENGTH'],
    ['91350100M000100Y4Z', 'USCC_CHARACTER'],
    ['91420199DEMA000131', 'USCC_CHECK'],
  ] as const) {
    expect(faultsOf({ ...filled, creditCode })).toEqual([`creditCode ${code}`]);
  }
  const sure = { ...filled, creditCode: '91420199DEMA000131', sure: '91420199DEMA000131' };
  expect(judgeRegistration(sure, communities).value?.codeDoubts).toEqual(['USCC_CHECK']);
  expect(faultsOf({ ...sure, sure: '91420199DEMA000130' })).toEqual(['creditCode USCC_CHECK']);
});

test('the last lead cannot leave', () => {
  const lead = { id: 'a', role: 'lead', status: 'active' } as const;
  expect(leavesALead([lead, { id: 'b', role: 'helper', status: 'active' }], 'a')).toBe(false);
  expect(leavesALead([lead, { id: 'b', role: 'lead', status: 'invited' }], 'a')).toBe(false);
  expect(leavesALead([lead, { id: 'b', role: 'lead', status: 'active' }], 'a')).toBe(true);
});
