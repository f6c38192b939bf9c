// A route or method nobody has thought about fails here, before anything runs.
import { expect, test } from 'vitest';
import { expectations } from './expectations.ts';
import { manifest } from './manifest.ts';

test('every route and method has a declared expectation, and none is left over', async () => {
  const doors = await manifest();
  const undeclared = doors.filter(({ file }) => !expectations[file]).map(({ file }) => file);
  expect(undeclared, 'add a row to a table in e2e/access/expectations').toEqual([]);
  const methods = doors.filter(({ file, post }) => post !== Boolean(expectations[file]?.post)).map(({ file }) => file);
  expect(methods, 'a route with an action needs `post` in its row, one without has none').toEqual([]);
  const known = new Set(doors.map(({ file }) => file));
  expect(Object.keys(expectations).filter((file) => !known.has(file))).toEqual([]);
});
