/**
 * Judges target records without the site: a JSON array on standard input, a JSON array of verdicts
 * in the same order on standard output. Needs Node 24, which `npm ci` puts into node_modules:
 *
 *     npm run --silent judge < records.json > verdicts.json
 *     npx node scripts/judge.ts < records.json > verdicts.json
 *
 * The same in Chinese, with the type and unit of every key and an example, is on /method/judge/; its
 * tables are `src/view/judge-shapes.ts`, and a test holds them, this text and the program together.
 *
 * A record. A key with null counts as left out; unknown keys are returned in `ignored`:
 *   id, name      texts or numbers, optional; returned, or used in the sentence
 *   kind          reach | maintain | range | milestone | cumulative; without it reach, or range when
 *                 the target has min and max
 *   direction     up | down (also positive | negative, increase | decrease); never assumed
 *   trajectory    linear | cagr | steps; never assumed, needed for reach and cumulative except with
 *                 the compound-growth profile
 *   baseline      { value, period }; without value the report of that period; with compound-growth
 *                 and no baseline the first report. cumulative: value 0, or `starts` with a day
 *   target        { value, due } | { min, max, due }; `due` may stand beside `target`. A record of
 *                 kind reach without a target, or with value null, is judged by its growth alone,
 *                 by the compound-growth profile
 *   steps         [{ by, value }] for trajectory steps
 *   limit         natural bound; max_age  days the newest report may be old
 *   reports       [{ period, value, status: final | provisional, qualifier: at-least | at-most |
 *                 about }]; value null is "not reported": listed in `missing`, never zero
 *   done          { on } for a milestone
 *   override      { status, reason, by, date }
 *   as_of         day of judging, YYYY-MM-DD; not needed with the compound-growth profile
 *   profile       id of a profile in data/site.yaml (default: the site's own), a profile object
 *                 { basis: ratio | schedule-gap, on_track, at_risk }, or compound-growth
 *   unit, source  kept out of the judgement; decimals  of the figures in the sentence
 *   series        [record, …] makes the record an indicator: its series are judged, scores averaged
 * Periods are 2023 (text or number), 2023-2024 or 2023/24, 2023-Q1, 2023-06 or 2023-06-30; `year`
 * is read where `period` is missing. They count at their last day. The compound-growth profile
 * counts whole years as published, a school year by the year in which it begins.
 *
 * A verdict; a key that cannot be known is left out:
 *   id, profile, ignored, missing
 *   status        achieved, on-track, at-risk, behind, worsening, overdue, not-due, not-reported,
 *                 undetermined; compound-growth: achieved, on-track, at-risk ("moderate"), behind
 *                 ("limited"), worsening, not-available
 *   published_status  the same in the words of the published method: target_achieved,
 *                 substantial_progress, moderate_progress, limited_progress, deterioration,
 *                 not_available
 *   uncapped      status before overlays and override; because  why there is no better verdict
 *   A, e, R, gap_points, forecast, forecast_limited, pace, needed_pace, planned, share_inside,
 *   age_days, days_left, done_late
 *   score         −5 … 5 of the compound-growth profile, where it can be worked out
 *   basis, years, target_years, g, gT, R, P, C   of the compound-growth profile
 *   compound      the whole compound-growth verdict, also beside the verdict of another profile
 *   overlays, override, other_model, inputs, formulas, history, sentence (Chinese)
 *   series        the verdicts of an indicator's series; its score is the mean of those there are
 * A refused record becomes { id, index, error (Chinese), code, path }, with `compound` where possible.
 *
 * Exit codes: 0 all judged (an empty array gives an empty array); 1 some records were refused, the
 * rest is judged; 2 the input is no JSON array (said on standard error, with line and column), or
 * the profiles of the site cannot be read.
 */
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { thresholdProfileSchema } from '#src/schema/site.ts';
import { judgeRecord } from './judge/judge-record.ts';
import { isRefusal } from './judge/output.ts';
import type { Profiles } from './judge/profiles.ts';

const sitePart = z.object({
  threshold_profile: z.string(),
  threshold_profiles: z.array(thresholdProfileSchema),
});

const readProfiles = (): Profiles => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const file = join(resolve(root, process.env['DATA_DIR'] ?? 'data'), 'site.yaml');
  const site = sitePart.parse(parse(readFileSync(file, 'utf8')));
  return { chosen: site.threshold_profile, known: site.threshold_profiles };
};

const failed = (message: string): number => {
  process.stderr.write(`${message}\n`);
  return 2;
};

/** Why a text is no JSON, with the place where the reader stopped. */
const jsonFault = (input: string, error: unknown): string => {
  const reason = error instanceof Error ? error.message : String(error);
  const at = Number(/position (\d+)/.exec(reason)?.[1] ?? Number.NaN);
  const before = input.slice(0, Number.isNaN(at) ? input.length : at).split('\n');
  const place = `第 ${before.length} 行第 ${(before.at(-1) ?? '').length + 1} 列`;
  const hint = /NaN|Infinity/.test(input) ? '缺数写 null，不写 NaN 或 Infinity。' : '';
  return `标准输入不是有效的 JSON（${place}）：${reason}。${hint}`;
};

const main = async (): Promise<number> => {
  const input = await text(process.stdin);
  let records: unknown;
  try {
    records = JSON.parse(input);
  } catch (error) {
    return failed(jsonFault(input, error));
  }
  if (!Array.isArray(records))
    return failed(
      '标准输入必须是一个 JSON 数组，每个元素是一条目标记录；只有一条也要放在 [ ] 里。',
    );
  let profiles: Profiles;
  try {
    profiles = readProfiles();
  } catch (error) {
    return failed(
      `读不出 site.yaml 中的判断标准：${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const verdicts = records.map((record: unknown, index) =>
    judgeRecord(record, profiles, { index, within: undefined }),
  );
  process.stdout.write(`${JSON.stringify(verdicts, null, 2)}\n`);
  return verdicts.some(isRefusal) ? 1 : 0;
};

process.exitCode = await main();
