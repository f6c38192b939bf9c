// What checks say: calm words and short sentences.
import { expect, test } from 'vitest';
import { checks as zh } from '../zh/checks.ts';
import { checks as en } from './checks.ts';

test('no blame, no shouting, at most twenty words a sentence', () => {
  for (const [code, sentence] of Object.entries(en)) {
    const chinese = zh[code as keyof typeof zh];
    expect(sentence + chinese, code).not.toMatch(/[!！]|invalid|alien|错误|请知悉|予以|特此|亲，/i);
    for (const part of sentence.split(/[.;?] /)) expect(part.split(' ').length, code).toBeLessThanOrEqual(20);
  }
});
