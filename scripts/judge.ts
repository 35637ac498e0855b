/**
 * Judges target records without the site: a JSON array on standard input, a JSON array of verdicts
 * in the same order on standard output.
 *
 *     node scripts/judge.ts < records.json > verdicts.json
 *
 * A record:
 *   id, name      optional texts, returned or used in the sentence
 *   kind          reach | maintain | range | milestone | cumulative; without it reach, or range when
 *                 the target has min and max
 *   direction     up | down; never assumed
 *   trajectory    linear | cagr | steps; never assumed, needed for reach and cumulative with a target
 *   baseline      { value, period }; cumulative: { value: 0, period }, or `starts` with a day
 *   target        { value, due } | { min, max, due }; `due` may stand beside `target`; a day or a period
 *   steps         [{ by, value }] for trajectory steps
 *   limit         natural bound; max_age  days the newest report may be old
 *   reports       [{ period, value, status: final | provisional, qualifier: at-least | at-most | about }]
 *   done          { on } for a milestone
 *   override      { status, reason, by, date }
 *   as_of         day of judging, YYYY-MM-DD; needed except with the compound-growth profile
 *   profile       id of a profile in data/site.yaml (default: the site's own), a profile object
 *                 { basis: ratio | schedule-gap, on_track, at_risk }, or compound-growth
 * Periods are 2023, 2023-2024, 2023-Q1, 2023-06 or 2023-06-30 and count at their last day. A record
 * without a target is judged by the compound-growth profile's branch for series without target; its
 * baseline may then be the first of its reports. Other keys are returned in `ignored`.
 * { id, series: [record, …] } is an indicator: its series are judged and their scores averaged.
 *
 * A verdict:
 *   status        achieved, on-track, at-risk, behind, worsening, overdue, not-due, in-progress,
 *                 not-reported, undetermined; compound-growth: achieved, on-track, at-risk ("moderate"),
 *                 behind ("limited"), worsening, not-available
 *   uncapped      status before overlays; because  why there is no better verdict
 *   A, e, R, gap_points, forecast, needed_pace, planned, share_inside, age_days, days_left
 *   score         −5 … 5 of the compound-growth profile, where it can be worked out
 *   compound      { status, score, basis, R | P, g, gT, C } of the compound-growth profile, always
 *                 given beside the verdict where it can be worked out
 *   overlays, override, other_model, formulas, history, sentence (Chinese), profile
 * A refused record becomes { id, error (Chinese), code, path }, with `compound` where possible. A key
 * that cannot be known is left out. An indicator becomes { id, status, score, series: [verdict, …] }.
 *
 * Exit codes: 0 all judged; 1 some records were refused, the rest is judged; 2 the input is no JSON
 * array, or the profiles of the site cannot be read.
 */
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { thresholdProfileSchema } from '#src/schema/site.ts';
import { isRefusal, judgeRecord, type Profiles } from './judge/judge-record.ts';

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

const parsed = (input: string): unknown => {
  try {
    return JSON.parse(input);
  } catch {
    return undefined;
  }
};

const main = async (): Promise<number> => {
  const records = parsed(await text(process.stdin));
  if (!Array.isArray(records))
    return failed('标准输入必须是一个 JSON 数组，每个元素是一条目标记录。');
  let profiles: Profiles;
  try {
    profiles = readProfiles();
  } catch (error) {
    return failed(
      `读不出 site.yaml 中的判断标准：${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const verdicts = records.map((record: unknown) => judgeRecord(record, profiles));
  process.stdout.write(`${JSON.stringify(verdicts, null, 2)}\n`);
  return verdicts.some(isRefusal) ? 1 : 0;
};

process.exitCode = await main();
