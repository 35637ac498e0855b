import { csvText } from '../csv.ts';
import { dataTables, tableCsv } from '../data-tables.ts';
import { indicatorTable } from '../indicator-rows.ts';
import { allKinds, kindWords } from '../kind.ts';
import { namesOf } from '../names.ts';
import { packText, storeBytes, type ArchiveFile } from './archive.ts';
import type { BookContext } from './books.ts';
import { dataPackage } from './data-package.ts';
import { jsonText, jsonTextOnce } from './json-file.ts';
import { noMemory, type Memory } from './memory.ts';
import { metadataOf, type MetadataContext } from './metadata.ts';

/** JSON Schema of a kind's record as the reader returns it. */
export type SchemaOf = (kind: (typeof allKinds)[number]) => object;

function explanation({ dataset, judge }: BookContext, address: string): string {
  const { site } = dataset;
  return [
    `${site.name}：全部数据`,
    ...(site.data_kind === 'demo' ? ['演示数据，内容均为虚构。'] : []),
    '',
    `网站：${address}`,
    `判断日：${judge.asOf}`,
    `许可：${site.data_licence.name}。${site.data_licence.note}`,
    ...(site.data_licence.url === undefined ? [] : [`许可全文：${site.data_licence.url}`]),
    '',
    '里面有什么：',
    'data/*.csv            各张表，UTF-8（带 BOM），可以直接用表格软件打开',
    'indicators/*.csv      每项指标一张表',
    'datapackage.json      data/*.csv 每一列的类型和含义（Frictionless Data Package）',
    'data/*.json           各类记录，与数据文件的字段完全一致',
    'schema/*.json         各类记录的字段规则（JSON Schema）',
    'data/evaluation.xlsx  考核指标的工作簿',
    'data/everything.xlsx  全部数据的工作簿',
    '',
    ...allKinds.map((kind) => `data/${kind}.json：${kindWords[kind].name}`),
    '',
    '文字以 = + - @ 开头的，CSV 里前面加了一个单引号，免得表格软件当成公式；读取时去掉。',
    '空格和没有的键表示没有填写或未公开，不表示零。',
    '',
  ].join('\r\n');
}

const worthRemembering = 100_000;

/**
 * Every file of the archive of everything, the same as the site publishes them.
 * @param books the two workbooks as they are published
 */
export function everythingFiles(
  context: BookContext & MetadataContext,
  schemaOf: SchemaOf,
  books: { evaluation: Uint8Array; everything: Uint8Array },
  { digestOf, recall }: Memory = noMemory,
): readonly ArchiveFile[] {
  const { dataset, index, judge } = context;
  const names = namesOf(dataset);
  const metadata = metadataOf(context);
  const file = (path: string, text: string): ArchiveFile => ({
    path,
    // A short text is packed in less time than it is found.
    packed:
      text.length < worthRemembering
        ? packText(text)
        : recall(`text ${digestOf(() => text)}`, () => packText(text)),
  });
  return [
    file('说明.txt', `\uFEFF${explanation(context, metadata.home)}`),
    file('datapackage.json', jsonText(dataPackage(metadata))),
    ...dataTables(dataset, index, judge).map((table) =>
      file(`data/${table.name}.csv`, tableCsv(table)),
    ),
    ...dataset.indicators.map((indicator) => {
      const { head, rows } = indicatorTable(index, indicator, names);
      return file(`indicators/${indicator.id}.csv`, csvText(head, rows));
    }),
    ...allKinds.flatMap((kind) => [
      file(`data/${kind}.json`, jsonTextOnce(dataset[kind])),
      file(`schema/${kind}.json`, jsonText(schemaOf(kind))),
    ]),
    { path: 'data/evaluation.xlsx', packed: storeBytes(books.evaluation) },
    { path: 'data/everything.xlsx', packed: storeBytes(books.everything) },
  ];
}
