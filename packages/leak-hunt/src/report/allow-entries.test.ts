import { describe, expect, it } from 'vitest';
import { type Allowance, parseAllowances } from './allow-entries';

const old: Allowance = { name: 'PriceFeed', file: 'app/prices/page.tsx', reason: 'SHOP-1412', expires: '2027-01-31' };

describe('reading an allow list', () => {
  it('accepts entries with and without a line, and entries without a file for a leak without a line', () => {
    const entries = [old, { ...old, line: 3 }, { ...old, file: null }, { ...old, file: undefined }];
    expect(parseAllowances(JSON.stringify(entries), 'a.json')).toHaveLength(4);
  });

  it.each([
    ['{', 'not JSON'],
    ['{}', 'must be a list of entries'],
    ['[7]', 'entry 1: must be an object'],
    ['[[]]', 'entry 1: must be an object'],
    ['[{}]', 'entry 1: "name" must be a string that is not empty'],
    [JSON.stringify([{ ...old, expires: undefined }]), 'entry 1: "expires" must be a day'],
    [JSON.stringify([{ ...old, name: undefined, nam: 'PriceFeed' }]), 'entry 1: "nam" is not a field'],
    [JSON.stringify([{ ...old, toString: 1 }]), 'entry 1: "toString" is not a field'],
    [JSON.stringify([old, { ...old, expires: 'soon' }]), 'entry 2: "expires" must be a day, such as "2027-01-31"'],
    [JSON.stringify([{ ...old, expires: '2027-02-30' }]), 'entry 1: "expires" must be a day'],
    [JSON.stringify([{ ...old, reason: ' ' }]), 'entry 1: "reason" must be a string that is not empty'],
    [JSON.stringify([{ ...old, file: '' }]), 'entry 1: "file" must be a string that is not empty; leave it out, or write null, for a leak that has no line'],
    [JSON.stringify([{ ...old, file: null, line: 3 }]), 'entry 1: "line" needs the "file" that it is in'],
    [JSON.stringify([{ ...old, line: '34' }]), 'entry 1: "line" must be a line number'],
    [
      JSON.stringify([{ ...old, lines: 34 }]),
      'entry 1: "lines" is not a field; the fields are name, file, line, reason, expires',
    ],
  ])('rejects %s', (text, message) => {
    expect(() => parseAllowances(text, 'a.json')).toThrow(`--allow a.json: ${message}`);
  });
});
