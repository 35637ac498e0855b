import { z } from 'astro/zod';
import { isoDate, shortText } from './common.ts';

export const calendarSchema = z
  .strictObject({
    year: z.int().min(2000).max(2100).meta({ title: '年份', description: '与文件名相同' }),
    notice: shortText.meta({ title: '放假通知', description: '文号或标题' }),
    issued: isoDate.meta({ title: '通知日期' }),
    off: z.array(isoDate).min(1).meta({ title: '放假的日子', description: '包括落在周末的放假日' }),
    makeup_workdays: z.array(isoDate).meta({ title: '调休上班的日子' }),
  })
  .meta({ title: '工作日历' });
export type Calendar = z.infer<typeof calendarSchema>;
