/** The words, colours and shapes of every state that the site shows. */

export type Shape = 'check' | 'up' | 'warn' | 'down' | 'cross' | 'ring' | 'dash' | 'clock' | 'half';
export type Tone = 'achieved' | 'on-track' | 'at-risk' | 'behind' | 'worsening' | 'unknown';

export interface StatusLook {
  word: string;
  tone: Tone;
  shape: Shape;
}

export const statusLooks = {
  achieved: { word: '已完成', tone: 'achieved', shape: 'check' },
  'on-track': { word: '进度正常', tone: 'on-track', shape: 'up' },
  'at-risk': { word: '有风险', tone: 'at-risk', shape: 'warn' },
  behind: { word: '滞后', tone: 'behind', shape: 'down' },
  worsening: { word: '倒退', tone: 'worsening', shape: 'cross' },
  overdue: { word: '逾期未完成', tone: 'behind', shape: 'clock' },
  'not-reported': { word: '未报告', tone: 'unknown', shape: 'ring' },
  'not-due': { word: '未到期', tone: 'unknown', shape: 'half' },
  'in-progress': { word: '推进中', tone: 'unknown', shape: 'half' },
  undetermined: { word: '无法判断', tone: 'unknown', shape: 'ring' },
  unquantified: { word: '未定量', tone: 'unknown', shape: 'dash' },
  unpublished: { word: '未公开', tone: 'unknown', shape: 'ring' },
  pending: { word: '待填报', tone: 'unknown', shape: 'ring' },
  partial: { word: '部分公开', tone: 'at-risk', shape: 'half' },
  published: { word: '已公开', tone: 'on-track', shape: 'check' },
  stale: { word: '数据过期', tone: 'at-risk', shape: 'clock' },
  provisional: { word: '初步数', tone: 'unknown', shape: 'half' },
  estimated: { word: '估计数', tone: 'unknown', shape: 'half' },
  derived: { word: '推算数', tone: 'unknown', shape: 'half' },
  revised: { word: '已修订', tone: 'unknown', shape: 'check' },
  override: { word: '人工改判', tone: 'worsening', shape: 'warn' },
  'not-comparable': { word: '不可比', tone: 'at-risk', shape: 'dash' },
} as const satisfies Readonly<Record<string, StatusLook>>;

export type StatusKey = keyof typeof statusLooks;

/** The word for a state. @example statusWord('on-track') // '进度正常' */
export const statusWord = (status: StatusKey): string => statusLooks[status].word;
