import { rows1 } from './guide-rows-1.ts';
import { rows2 } from './guide-rows-2.ts';
import { rows3 } from './guide-rows-3.ts';
import { rows4 } from './guide-rows-4.ts';
import { rows5 } from './guide-rows-5.ts';
import { rows6 } from './guide-rows-6.ts';
import { rows7 } from './guide-rows-7.ts';
import { rows8 } from './guide-rows-8.ts';
import { rows9 } from './guide-rows-9.ts';
import { rows10 } from './guide-rows-10.ts';
import { rows11 } from './guide-rows-11.ts';
import { rows12 } from './guide-rows-12.ts';
import { rows13 } from './guide-rows-13.ts';
import { rows14 } from './guide-rows-14.ts';
import type { GuideRow } from './guide.ts';

export const guideRows: readonly GuideRow[] = [
  ...rows1,
  ...rows2,
  ...rows3,
  ...rows4,
  ...rows5,
  ...rows6,
  ...rows7,
  ...rows8,
  ...rows9,
  ...rows10,
  ...rows11,
  ...rows12,
  ...rows13,
  ...rows14,
];
