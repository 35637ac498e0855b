import type { Guide } from '#src/schema/guide.ts';

/** The blank forms of the invented bureau, by guide. */
const forms: Readonly<Record<string, NonNullable<Guide['blank_forms']>>> = {
  petitions: [
    {
      id: 'register',
      name: '来访来电登记表',
      note: '演示表样：只有空白栏目。填好的登记内容不公开。',
      groups: [
        {
          name: '来访人、来电人填写',
          fields: [
            { label: '姓名（单位填名称）' },
            { label: '住址', hint: '用来寄答复' },
            { label: '请求', lines: 3 },
            { label: '事实和理由', lines: 6 },
          ],
        },
        {
          name: '工作人员填写',
          fields: [{ label: '登记编号' }, { label: '收到日期' }, { label: '转给哪个科室' }],
        },
      ],
    },
  ],
  'student-transfer': [
    {
      id: 'application',
      name: '转学申请表',
      note: '演示表样：打印后由监护人填写。',
      groups: [
        {
          name: '学生情况',
          fields: [
            { label: '学生姓名' },
            { label: '原学校和年级' },
            { label: '转学原因', lines: 3 },
          ],
        },
      ],
    },
  ],
};

export const blankFormsOf = (id: string): Guide['blank_forms'] => forms[id];
