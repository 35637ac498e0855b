import { isRecord } from '#src/load/field.ts';
import type { Check, Finding } from '../check.ts';
import type { GovSite } from '../site.ts';

const textAt = (value: unknown, key: string): string => {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : '';
};

const notRun = '还没有检查过。先运行 npm run audit，再运行这里的检查。';

const axe: Check = {
  id: 'accessibility',
  name: '无障碍',
  asks: '网站要逐步达到无障碍的标准；这里看 npm run audit 留下的结果（axe，WCAG A 和 AA）。',
  source: '《无障碍环境建设法》第三十二条',
  run: (site: GovSite) => {
    const violations = site.report('axe.json');
    if (!Array.isArray(violations)) return notRun;
    return violations.map((one): Finding => {
      const page = textAt(one, 'path');
      return {
        level: 'fail',
        page,
        text: `${textAt(one, 'rule')}（${textAt(one, 'appearance')}）：${textAt(one, 'target')}`,
        remedy: site.mend(page, textAt(one, 'summary').split('\n').join(' ')),
      };
    });
  },
};

/** Lighthouse's score for accessibility that the audit asks for. */
const wanted = 100;

const lighthouse: Check = {
  id: 'accessibility-score',
  name: '无障碍评分',
  asks: `各类页面在手机上的无障碍评分都是${wanted}分（Lighthouse）。`,
  run: (site: GovSite) => {
    const audits = site.report('lighthouse.json');
    if (!Array.isArray(audits)) return notRun;
    return audits.flatMap((one): readonly Finding[] => {
      const scores = isRecord(one) ? one['scores'] : undefined;
      const score = isRecord(scores) ? scores['accessibility'] : undefined;
      const page = textAt(one, 'path');
      return score === wanted
        ? []
        : [
            {
              level: 'fail',
              page,
              text: `评分是${String(score ?? '未测到')}`,
              remedy: site.mend(page, '见 .sunledger/audit/lighthouse.json 列出的扣分项'),
            },
          ];
    });
  },
};

export const accessibilityChecks: readonly Check[] = [axe, lighthouse];
