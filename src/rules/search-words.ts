import { plainWording, wordingIn } from '#src/domain/wording.ts';
import type { Complaint, Context, Draft, Rule } from './rule.ts';

/** While a record has errors its words are not known, so nothing is said to be missing. */
const allRead = (draft: Draft, { spaces }: Context): boolean =>
  draft.plan !== undefined &&
  (
    [
      [draft.guides, spaces.guide],
      [draft.indicators, spaces.indicator],
      [draft.tasks, spaces.task],
      [draft.programmes, spaces.programme],
      [draft.pages, spaces.page],
      [draft.benchmarks, spaces.benchmark],
    ] as const
  ).every(([records, { ids }]) => records.length >= ids.size);

export const searchWords: Rule = {
  code: 'search-words',
  answer: 'beside',
  name: '搜索同义词没有用处',
  why: '同义词把大家的说法换成正式的说法；正式的说法哪一页都没有，或者同一条写了两次，就帮不到人。',
  bad: 'say: 换学校，means: 转校审批（没有这样的事项）',
  good: 'say: 换学校，means: 中小学生转学',
  check: (draft, context) => {
    const isWritten = wordingIn(draft);
    const isComplete = allRead(draft, context);
    const synonyms = draft.site?.search_synonyms ?? [];
    const pairs = synonyms.map(({ say, means }) => `${plainWording(say)} ${plainWording(means)}`);
    const about = (at: number, key: 'say' | 'means', message: string, hint: string): Complaint => ({
      kind: 'site',
      id: 'site',
      path: ['search_synonyms', at, key],
      severity: 'warning',
      message,
      hint,
    });
    return synonyms.flatMap(({ say, means }, at): Complaint[] => {
      if (plainWording(say) === plainWording(means))
        return [about(at, 'say', `“${say}”换成的还是它自己`, '删掉这一条，或改 means')];
      const first = pairs.indexOf(pairs[at] ?? '');
      if (first !== at) return [about(at, 'say', `“${say}”换成“${means}”写了两次`, '删掉一条')];
      if (!isComplete || isWritten(means)) return [];
      return [
        about(
          at,
          'means',
          `“${say}”换成“${means}”，但指南、指标、任务等记录里都没有“${means}”`,
          'means 要照抄事项、指标等的名称或其中的词；真的没有这件事，就删掉这一条',
        ),
      ];
    });
  },
};
