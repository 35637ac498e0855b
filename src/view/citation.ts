import { dateText } from './text.ts';

/** What is cited: one value or promise, as it stood. */
export interface Cited {
  /** What the value is of, for example `云溪市大班额占比，2023年`. */
  title: string;
  shown: string;
  /** Status, sources and the like. */
  about: readonly string[];
  /** Last day on which it is known to have stood there, YYYY-MM-DD. */
  asOf: string;
  /** The first characters of the commit; absent without a history. */
  version: string | undefined;
  /** Full public address of this version. */
  address: string;
}

/**
 * A citation to be copied.
 * @example '云溪市大班额占比，2023年：4%（定稿；来源：公报）。阳光台账，截至2024年3月1日（版本 1a2b3c4）。https://…'
 */
export const citationText = (
  { title, shown, about, asOf, version, address }: Cited,
  siteName: string,
): string => {
  const remarks = about.filter(Boolean).join('；');
  const stand = version === undefined ? '' : `（版本 ${version}）`;
  return `${title}：${shown}${remarks === '' ? '' : `（${remarks}）`}。${siteName}，截至${dateText(asOf)}${stand}。${address}`;
};
