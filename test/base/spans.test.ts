import { expect, test } from 'vitest';
import type { Scalar } from '../../src/base/node.ts';
import { spanWithin } from '../../src/base/spans.ts';

const scalar = (style: Scalar['style'], value: string, source: string): Scalar => ({
  kind: 'scalar',
  value,
  style,
  start: 100,
  end: 100 + source.length,
});

test.each([
  ['plain', scalar('plain', '5 tuns', '5 tuns'), 102, 106],
  ['single quotes', scalar('single', '5 tuns', "'5 tuns'"), 103, 107],
  ['double quotes', scalar('double', '5 tuns', '"5 tuns"'), 103, 107],
  ['an escape: the whole scalar', scalar('double', '5 tuns', '"5\\x20tuns"'), 100, 111],
  ['a doubled quote: the whole scalar', scalar('single', "5 'uns", "'5 ''uns'"), 100, 109],
  ['a block: the whole scalar', scalar('literal', '5 tuns\n', '|\n  5 tuns\n'), 100, 111],
  ['a plain scalar over two lines: the whole scalar', scalar('plain', '5 tuns', '5\n    tuns'), 100, 110],
])('characters inside %s', (_, node, start, end) => {
  expect(spanWithin('a.yaml', node, 2, 6)).toEqual({ file: 'a.yaml', start, end });
});
