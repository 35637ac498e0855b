import { allKinds, kindWords } from '../kind.ts';
import type { Row } from '../table.ts';
import { numberText } from '../text.ts';
import { apiRecords, apiUrl, type ApiContext } from './api.ts';

/** One row a kind: its list, one of its records, how many there are. */
export const apiRows = ({ dataset }: ApiContext): readonly Row[] =>
  allKinds.map((kind) => {
    const records = apiRecords(dataset, kind);
    const [first] = records;
    return {
      cells: [
        { text: kindWords[kind].name },
        { text: numberText(records.length) },
        { text: `${kind}.json`, href: apiUrl(`${kind}.json`) },
        first === undefined
          ? { text: '没有记录' }
          : { text: `${kind}/${first.id}.json`, href: apiUrl(`${kind}/${first.id}.json`) },
      ],
    };
  });

/** What readers of the API can rely on; breaking one of these needs a new version. */
export const apiPromises: readonly string[] = [
  '地址不变：已经公布的文件一直在原来的地址上。记录撤下以后，它的文件也撤下，列表里不再有它。',
  '键的名字和意思不变；新增的键不算新版，读取时请忽略不认识的键。',
  '没有的键表示没有填写，不表示零；缺数写明理由。',
  '数值是数字，日期是“年-月-日”，时期照数据文件的写法。',
  '订阅、日历、数据包描述和数据目录的地址同样不变；订阅的条目和日历的日子各有固定的编号。',
  '各张表的列名和意思不变；新增的列排在最后。',
  '同一次提交生成的文件逐字节相同。',
  '要改动以上任何一条，就用新的版本号另开目录，旧目录至少再保留一年。',
];

/** Changes of the API itself, the newest first. */
export const apiChanges: readonly { version: string; day: string; text: string }[] = [
  {
    version: '1',
    day: '2026-11-24',
    text: '增加变化的订阅、到期日的日历、数据包描述和数据目录，测度表和地区表；目标和节点表、工程项目表在最后增加编号列。',
  },
  { version: '1', day: '2026-11-24', text: '第一版：目录、各类记录、单份记录和接口描述。' },
];
