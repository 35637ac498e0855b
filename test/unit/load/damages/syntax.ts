import type { Damages } from './damages.ts';

/** A key as people type it. */
export const keys: Damages = {
  file: 'data/observations/large-class-share.yaml',
  from: '    value: 4.5',
  rows: [
    ['    value：4.5', '6:10 full-width-colon', ': '],
    ['    value:4.5', '6:10 no-space-after-colon', ': '],
    ['    value 4.5', '6:5 yaml-syntax'],
    ['    value= 4.5', '6:10 yaml-syntax', ': '],
    ['    value；4.5', '6:10 yaml-syntax', ': '],
    ['    value', '6:5 yaml-syntax'],
    ['    value:', '6:5 empty-value'],
    ['    Value: 4.5', '6:5 unknown-key', 'value'],
    ['    ｖａｌｕｅ: 4.5', '6:5 unknown-key', 'value'],
    ['    数值: 4.5', '6:5 unknown-key', 'value'],
    ['    数据: 4.5', '6:5 unknown-key', 'value'],
    ['    vаlue: 4.5', '6:5 unknown-key', 'value'],
    ['    “value”: 4.5', '6:5 unknown-key', 'value'],
    ['    value: 4.5 #5', '6:16 text-cut'],
    ['    value: 4.5\n    value: 5', '7:5 duplicate-key'],
    ['    12: 4.5', '6:5 unknown-key', 'value'],
    ['    [value]: 4.5', '6:5 yaml-syntax'],
    ['    {value: 4.5}', '6:5 yaml-syntax'],
    ['  - value: 4.5', '6:5 indentation'],
    ['    value: >4.5', '6:12 needs-quotes'],
    ['    - value: 4.5', '6:5 indentation', 'value: 4.5'],
    ['    value:: 4.5', '6:5 unknown-key', 'value'],
    ['    valu: 4.5', '6:5 unknown-key', 'value'],
    ['    value_percent: 4.5', '6:5 unknown-key', 'value'],
    ['    #value: 4.5', '4:5 missing-key'],
    ['\u3000\u3000value: 4.5', '6:1 odd-space'],
    ['\u00a0   value: 4.5', '6:1 odd-space'],
    ['    value:\u30004.5', '6:11 odd-space', ' '],
    ['    <<: {value: 4.5}', '6:5 yaml-feature'],
    ['<<<<<<< HEAD\n    value: 4.5\n=======\n    value: 5\n>>>>>>> x', '6:1 merge-conflict'],
    ['    value: 4.5\n=======', '7:1 merge-conflict'],
    ['    value: 4.5\n---', '7:1 yaml-feature'],
    ['    value: 4.5\n...\na: 1', '8:1 yaml-feature'],
    ['    value: 4.5\n%YAML 1.1', '7:1 yaml-feature'],
  ],
};

/** Spaces and dashes that go wrong. */
export const indents: Damages = {
  file: 'data/observations/large-class-share.yaml',
  from: '    period: 2022',
  rows: [
    ['\tperiod: 2022', '5:1 tab-indent', '  '],
    ['  \tperiod: 2022', '5:3 tab-indent', '  '],
    ['   period: 2022', '5:4 indentation', ' period: 2022'],
    ['     period: 2022', '5:5 indentation', 'period: 2022'],
    ['  period: 2022', '5:3 indentation', '  period: 2022'],
    ['period: 2022', '5:1 indentation', '    period: 2022'],
    ['      period: 2022', '5:5 indentation', 'period: 2022'],
    ['    - period: 2022', '5:5 indentation', 'period: 2022'],
  ],
};

/** Items of a list that go wrong. */
export const items: Damages = {
  file: 'data/observations/large-class-share.yaml',
  from: '  - region: yunxi',
  rows: [
    [' - region: yunxi', '4:2 indentation', ' - region: yunxi'],
    ['   - region: yunxi', '4:3 indentation', '- region: yunxi'],
    ['- region: yunxi', '4:1 indentation', '  - region: yunxi'],
    ['    region: yunxi', '4:3 indentation', '- region: yunxi'],
    ['  -region: yunxi', '4:3 no-space-after-dash', '- '],
    ['  －region: yunxi', '4:3 full-width-dash', '- '],
    ['  — region: yunxi', '4:3 full-width-dash', '- '],
    ['  • region: yunxi', '4:3 full-width-dash', '- '],
    ['  * region: yunxi', '4:3 full-width-dash', '- '],
    ['  -\u00a0region: yunxi', '4:4 odd-space', ' '],
    ['\t- region: yunxi', '4:1 tab-indent', '  '],
  ],
};

/** A short list as people type it. */
export const lists: Damages = {
  file: 'data/tasks/small-classes.yaml',
  from: 'related_indicators:\n  - class-size',
  rows: [
    ['related_indicators:\n  * class-size', '7:3 full-width-dash', '- '],
    ['related_indicators: class-size', '6:21 wrong-type', '[class-size]'],
    ['related_indicators: class-size, other', '6:21 wrong-type'],
    ['related_indicators: [class-size，other]', '6:22 not-an-id'],
    ['related_indicators: 【class-size】', '6:21 wrong-type'],
    ['related_indicators: [class-size', '6:21 unclosed-bracket'],
    ['related_indicators:\n  class-size', '7:3 wrong-type', '[class-size]'],
    ['related_indicators:\n  - class-size\n  -', '8:4 empty-value'],
    ['related_indicators:\n  - class-size,', '7:5 not-an-id', 'class-size'],
    ['related_indicators:\n  - class-size\n  -class-size', '8:3 no-space-after-dash', '- '],
    ['related_indicators: [class-size other]', '6:22 not-an-id'],
    ['related_indicators: [class-size]]', '6:33 yaml-syntax'],
    ['related_indicators:\n  - id: class-size', '7:5 wrong-type'],
    ['related_indicators: []x', '6:21 needs-quotes'],
    ['related_indicators:', '6:1 empty-value'],
  ],
};

/** A value one level deeper. */
export const nested: Damages = {
  file: 'data/tasks/small-classes.yaml',
  from: 'target:\n      value: 3',
  rows: [
    ['target: 3', '25:13 wrong-type'],
    ['target:\n    value: 3', '26:5 indentation'],
    ['target: value: 3', '25:13 needs-quotes'],
    ['target: {value: 3', '25:13 unclosed-bracket'],
    ['target: {value：3}', '25:14 full-width-colon', 'value: 3'],
    ['target: {value:3}', '25:14 no-space-after-colon', 'value: 3'],
    ['target: ｛value: 3｝', '25:13 unclosed-bracket'],
  ],
};

/** The key on which the other keys of a record depend. */
export const deciding: Damages = {
  file: 'data/observations/large-class-share.yaml',
  from: '    status: final',
  rows: [
    ['    状态: final', '7:5 unknown-key', 'status'],
    ['    Status: final', '7:5 unknown-key', 'status'],
    ['    stauts: final', '7:5 unknown-key', 'status'],
    ['    status: 定稿', '7:13 unknown-choice'],
  ],
};
