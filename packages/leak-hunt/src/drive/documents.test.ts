import { expect, test } from 'vitest';
import { documentReplaced } from '../record/heap-id-probe';
import { Documents } from './documents';

test('a walk that ends in another document says whether it is on another origin', () => {
  const documents = new Documents();
  documents.noteStart('http://a/?x');
  documents.note('action');
  expect(() => documents.mustBeBack(0, 'http://b/', 'the page went to http://b.')).toThrow('action: the page went to http://b.');
  expect(() => documents.mustBeBack(0, 'http://a/other', undefined)).toThrow(`action: ${documentReplaced}`);
  documents.mustBeBack(0, 'http://a/#back', undefined);
});
