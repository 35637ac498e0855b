import type { Earlier, NoEarlier } from './earlier.ts';

/** Whether the data was compared with an earlier version, as reports say it. */
export type ComparisonNote =
  { compared: true; commit: string } | { compared: false; because: NoEarlier };

export const comparisonOf = (earlier: Earlier): ComparisonNote =>
  earlier.available
    ? { compared: true, commit: earlier.commit }
    : { compared: false, because: earlier.because };

const reasons: Readonly<Record<NoEarlier, string>> = {
  'no-git': '这里没有 git 版本历史',
  'no-program': '这台电脑上没有找到 git 程序',
  refused:
    'git 不肯读这个文件夹，因为它属于另一个用户，要先运行 git config --global --add safe.directory 仓库的位置',
  shallow: 'git 历史不完整（浅克隆），要先运行 git fetch --unshallow',
  'no-commit': 'git 里还没有提交过任何一版',
  'not-tracked': 'git 的上一版里没有这些文件',
  'unknown-revision': 'git 里没有这个版本',
};

/** What a report says about the comparison; nothing when one was made. */
export const comparisonText = (note: ComparisonNote | undefined): string | undefined =>
  note === undefined || note.compared
    ? undefined
    : `没有和上一版比较，改动历史的规则没有检查：${reasons[note.because]}。`;
