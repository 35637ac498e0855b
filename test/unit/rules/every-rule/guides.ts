import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit, Examples } from './example.ts';
import { guide, indicator, instead, large, make } from './example.ts';

/** Pupils with disabilities instead of large classes, and so many of them in one county. */
const protectedPupils =
  (county: number): Edit =>
  (root) => {
    const write = (file: string, change: (text: string) => string): void =>
      writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
    write(indicator, (text) =>
      text
        .replace('name: 大班额班数\n    unit: 个', 'name: 残疾儿童在校生数\n    unit: 人')
        .replace('    part_of: classes\n', '')
        .replace(
          '    derivation:\n      kind: share\n      part: large-classes\n      whole: classes\n',
          '',
        ),
    );
    write(large, (text) =>
      text.replace('value: 40', `value: ${25 + county}`).replace('value: 15', `value: ${county}`),
    );
  };

/** With a code of the standard's form, which is then no longer declared as unpublished. */
const coded =
  (code: string): Edit =>
  (root) => {
    make([guide, 'authority_code, ', ''], root);
    make([guide, 'authority_kind', `authority_code: '${code}'\nauthority_kind`], root);
  };

/** Rules on guides, and on what is said of people. */
export const guideExamples: Examples = {
  'unknown-local-id': instead(
    guide,
    'situations: [from-outside]',
    'situations: [from-outsid]',
    'situations: [within-city]',
  ),
  'guide-declared-and-filled': instead(
    guide,
    ' forms, cross_region, ',
    ' forms, fee, cross_region, ',
    ' cross_region, forms, ',
  ),
  'guide-element-missing': {
    bad: [guide, 'fee:\n  charged: false\n  note: 不收费。\n', ''],
    good: [guide, '  - field: quota', '  - field: quota # 名额'],
  },
  'catch-all-material': instead(
    guide,
    'name: 居住证',
    'name: 其他材料',
    'name: 与监护人关系的证明',
  ),
  'name-form': instead(guide, '  - 转校\n', '  - 转 校\n', '  - 转校 2024\n'),
  'few-aliases': instead(guide, '  - 转校\n', '', '  - 换个学校\n'),
  'fee-without-basis': instead(
    guide,
    'charged: false\n',
    'charged: true\n',
    'charged: true\n  items:\n    - name: 工本费\n      standard: 每件 5 元\n      basis: records-15\n',
  ),
  'visit-without-reason': instead(
    guide,
    'visit_reason: 要核对原件。\n',
    '',
    'visit_reason: 本人要签名。\n',
  ),
  'limit-without-citation': instead(
    guide,
    'amount: 5\n    unit: working-day\n',
    'amount: 5\n',
    'amount: 4\n    unit: working-day\n',
  ),
  'promise-above-law': instead(
    guide,
    'amount: 5\n  unit',
    'amount: 15\n  unit',
    'amount: 10\n  unit',
  ),
  'limit-not-as-quoted': instead(
    guide,
    'quote: 十个工作日\n  basis',
    'quote: 二十个工作日\n  basis',
    'quote: 10 个工作日\n  basis',
  ),
  'steps-above-limit': instead(
    guide,
    'amount: 5\n    unit: working-day\n    counted: true\n',
    'amount: 8\n    unit: working-day\n    counted: true\n',
    'amount: 8\n    unit: working-day\n    counted: false\n',
  ),
  'cancelled-guide': instead(
    guide,
    'status: active\n',
    'status: cancelled\n',
    'status: cancelled\neffective_until: 2024-01-31\n',
  ),
  'small-count': { bad: protectedPupils(3), good: protectedPupils(12) },
  'authority-code': { bad: coded('91350100M000100Y42'), good: coded('91350100M000100Y43') },
  'contact-form': instead(
    guide,
    'value: 0999-1234567',
    'value: 请到窗口问',
    'value: 0999-1234567 转 2',
  ),
};
