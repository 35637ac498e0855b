import { plainWording } from '#src/domain/wording.ts';
import { guideRule } from './guide-complaint.ts';
import type { GuideFault } from './guide-complaint.ts';

/** Fewer everyday names than this and people will not find the guide. */
const enough = 3;

export const guideAliases = guideRule(
  {
    code: 'few-aliases',
    answer: 'beside',
    name: '别的叫法太少',
    why: '群众用日常说法搜索；没有别名就搜不到。',
    bad: 'aliases: [转学]',
    good: 'aliases: [转学, 转校, 孩子换学校]',
  },
  ({ aliases, name }) => {
    const distinct = new Set(aliases.map(plainWording));
    distinct.delete(plainWording(name));
    distinct.delete('');
    // A name among them is said by itself: without it there may be too few.
    const few: GuideFault[] =
      distinct.size >= enough || aliases.includes(name)
        ? []
        : [
            [
              ['aliases'],
              `只有 ${distinct.size} 个别的叫法，至少要 ${enough} 个`,
              '在 aliases 下面一行一个，加上大家平时的说法，例如换一个动词、说出用到的证件或遇到的事',
              'warning',
            ],
          ];
    const repeated = aliases.flatMap((alias, at): GuideFault[] => {
      const path = ['aliases', at];
      if (alias === name) {
        const message = `“${alias}”就是事项名称，不是别的叫法`;
        return [[path, message, '删掉，或换成大家平时的说法', 'warning']];
      }
      return aliases.indexOf(alias) === at
        ? []
        : [[path, `“${alias}”写了两次`, '删掉一个', 'warning']];
    });
    return [...few, ...repeated];
  },
);

const catchAll =
  /(其他|其它|其余|相关|有关|等)(的|相关|有关|各类|必要|申请|证明|佐证|补充)*(材料|资料|文件|证明|证件|手续|凭证)$|(要求|需要|规定|认为)[^，。；]{0,8}(其他|其它|其余|相关|有关)|^(其他|其它|相关证明|视情况.*)$|[^一二三四五六同初中高特甲乙丙平]等等?$|^(其他|其它|其余|相关|有关)[^，。；]{0,10}(材料|资料|文件|证明|证件|手续)$|另行通知|兜底/;

/** A name without what may stand behind it: remarks in brackets and marks. */
const bareName = (name: string): string =>
  name
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/[\s。，；、…．.]+$/u, '')
    .trim();

export const catchAllMaterials = guideRule(
  {
    code: 'catch-all-material',
    name: '材料里有兜底条款',
    why: '“其他材料”“相关材料”让人不知道该带什么，国家明令禁止。',
    bad: 'name: 其他相关材料',
    good: 'name: 户口簿',
  },
  ({ materials }) =>
    materials.flatMap(({ name, necessity, condition }, at): GuideFault[] => {
      const found: GuideFault[] = [];
      if (catchAll.test(bareName(name))) {
        const hint = '写出每一样材料的具体名称；确实没有别的就删掉这一项';
        found.push([['materials', at, 'name'], `“${name}”是兜底写法，不知道要交什么`, hint]);
      }
      if (necessity === 'conditional' && condition === undefined) {
        const hint = '加一行 condition: 什么情况下才要';
        found.push([['materials', at, 'necessity'], `“${name}”有条件才要，却没有写条件`, hint]);
      }
      return found;
    }),
);

export const guideVisits = guideRule(
  {
    code: 'visit-without-reason',
    answer: 'beside',
    name: '要到现场却没有写原因',
    why: '能不跑就不跑；必须到现场的，要说清为什么。',
    bad: 'visits_required: 2',
    good: 'visits_required: 1 与 visit_reason: 要核对原件',
  },
  ({ visits_required: visits = 0, visit_reason: reason, online, ...guide }) => {
    const { online_url, online_note, channels = [] } = guide;
    const found: GuideFault[] = [];
    if (online === false && (online_url !== undefined || channels.includes('online'))) {
      const other = online_url === undefined ? 'channels' : 'online_url';
      const what = online_url === undefined ? '办理形式里有网上' : '写了网上办理地址';
      const hint = `核对能否网上办；不能就删掉 ${other} 里的网上办理`;
      const related = { path: [other], note: '网上办理' };
      found.push([['online'], `写的是不能网上办，却${what}`, hint, undefined, related]);
    }
    // Visits that are also declared as unpublished are said as that.
    const isDeclared = guide.unpublished.some(({ fields }) => fields.includes('visits_required'));
    if (visits > 0 && reason === undefined && !isDeclared) {
      const hint = '加一行 visit_reason: 必须到现场的原因';
      found.push([['visits_required'], `要到现场 ${visits} 次，没有写原因`, hint]);
    }
    if (online === true && online_url === undefined && online_note === undefined) {
      const hint = '加上 online_url；没有地址时加 online_note 说明在哪里办';
      found.push([['online'], '能网上办，却没有写地址或办法', hint, 'warning']);
    }
    return found;
  },
);

export const guideFees = guideRule(
  {
    code: 'fee-without-basis',
    name: '收费没有标准或依据',
    why: '没有法律依据不能收费；收费要公开项目、标准和依据。',
    bad: 'charged: true，没有 items',
    good: 'charged: true，items 里写项目、标准和依据',
  },
  ({ fee }) => {
    if (fee === undefined) return [];
    const items = fee.items ?? [];
    if (fee.charged && items.length === 0) {
      return [
        [
          ['fee', 'charged'],
          '收费，却没有写收费项目、标准和依据',
          '加上 items，每项写 name、standard、basis',
        ],
      ];
    }
    return !fee.charged && items.length > 0
      ? [[['fee', 'items'], '写的是不收费，却又列了收费项目', '核对 charged 和 items']]
      : [];
  },
);
