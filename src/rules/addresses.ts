import type { KindName } from '#src/schema/kinds.ts';
import { hostFault } from './private-host.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

type Path = readonly (string | number)[];
interface Address {
  kind: KindName;
  id: string;
  path: Path;
  url: string;
  /** A note beside it answers the warning on http. */
  note?: string | undefined;
}

const contactAddresses = (
  kind: KindName,
  id: string,
  base: Path,
  contacts: readonly { kind: string; value: string; note?: string }[] | undefined,
): Address[] =>
  (contacts ?? []).flatMap((contact, at) =>
    contact.kind === 'url'
      ? [{ kind, id, path: [...base, at, 'value'], url: contact.value, note: contact.note }]
      : [],
  );

const addressesIn = (draft: Draft): Address[] => {
  const { site } = draft;
  const notes = new Map(
    draft.sources
      // What lacks its note is said at the source itself.
      .filter(({ url, url_note }) => url_note !== undefined || !/^http:/i.test(url ?? ''))
      .map(({ id, url_note }) => [id, url_note]),
  );
  const own = (path: Path, url: string | undefined): Address[] =>
    url === undefined ? [] : [{ kind: 'site', id: 'site', path, url }];
  return [
    ...own(['public_url'], site?.public_url),
    ...own(['footer', 'report_error_url'], site?.footer.report_error_url),
    ...own(['data_licence', 'url'], site?.data_licence.url),
    ...draft.sources.flatMap(({ id, url, url_note }): Address[] =>
      url === undefined ? [] : [{ kind: 'sources', id, path: ['url'], url, note: url_note }],
    ),
    ...draft.indicators.flatMap((indicator) =>
      indicator.kind !== 'policy'
        ? []
        : indicator.evidence.flatMap(({ url, source }, at): Address[] =>
            // The note of a faulty source is not known either: the source is said first.
            url === undefined || !notes.has(source)
              ? []
              : [
                  {
                    kind: 'indicators',
                    id: indicator.id,
                    path: ['evidence', at, 'url'],
                    url,
                    note: notes.get(source),
                  },
                ],
          ),
    ),
    ...draft.organizations.flatMap(({ contacts }, at) =>
      contactAddresses(
        'organizations',
        'organizations',
        ['organizations', at, 'contacts'],
        contacts,
      ),
    ),
    ...draft.guides.flatMap((guide) => [
      ...(guide.online_url === undefined
        ? []
        : [
            {
              kind: 'guides' as const,
              id: guide.id,
              path: ['online_url'],
              url: guide.online_url,
              note: guide.online_note,
            },
          ]),
      ...(['locations', 'inquiry', 'complaint'] as const).flatMap((key) =>
        contactAddresses('guides', guide.id, [key], guide[key]),
      ),
    ]),
  ];
};

const parts = /^(https?):\/\/(?:([^/?#@]*)@)?(\[[^\]]*\]|[^/:?#]*)(?::(\d+))?/i;

const faultOf = ({
  url,
  note,
}: Address): Pick<Complaint, 'message' | 'hint' | 'severity'> | undefined => {
  const match = parts.exec(url);
  if (match === null) {
    return { message: `“${url.slice(0, 60)}”不是网址`, hint: '写成 https:// 开头的完整网址' };
  }
  const [, scheme = '', user, host = ''] = match;
  if (user !== undefined) {
    return {
      message: '网址里有用户名或密码',
      hint: '删掉 @ 和它前面的部分；密码已经写进过文件，请更换',
    };
  }
  if (/[\s<>"'`{}|\\^]/.test(url)) {
    return { message: '网址里有空格或不能用的符号', hint: '从浏览器地址栏重新复制' };
  }
  const wide = /[\u3000-\u303f\uff00-\uffef‘’“”—…]/.exec(url)?.[0];
  if (wide !== undefined) {
    return {
      message: `网址里有全角标点或文字“${wide}”`,
      hint: '从浏览器地址栏重新复制；说明文字写在旁边的键里',
    };
  }
  if (/[\u0370-\u058f]/.test(host)) {
    return {
      message: `域名 ${host} 里有样子像英文字母的外文字母，多半是仿冒`,
      hint: '不要从邮件里复制：从官方网站的地址栏重新复制',
    };
  }
  const hidden = hostFault(url);
  if (hidden !== undefined) return { message: hidden, hint: '换成公开的域名，或删掉' };
  // A hidden character is said by itself.
  if (/[^\x20-\x7e\p{Cf}]/u.test(host) || /(^|\.)xn--/i.test(host)) {
    return {
      severity: 'warning',
      message: `域名 ${host} 不是普通的英文域名，可能是仿冒`,
      hint: '从原网站的地址栏核对网址',
    };
  }
  if (scheme.toLowerCase() === 'http' && note === undefined) {
    return {
      severity: 'warning',
      message: '网址以 http:// 开头，没有加密',
      hint: '能打开 https:// 的就改过来；原网站只有 http 时，在旁边加说明（来源写 url_note，联系方式写 note）',
    };
  }
  return undefined;
};

export const addresses: Rule = {
  code: 'web-address',
  answer: 'beside',
  name: '网址有问题',
  why: '读者会点开它：内部地址打不开，带密码的会泄露，仿冒的会骗人。',
  bad: 'url: http://192.168.1.10/report.html',
  good: 'url: https://www.example.gov.cn/report.html',
  check: (draft) =>
    addressesIn(draft).flatMap((address): Complaint[] => {
      const fault = faultOf(address);
      const { kind, id, path } = address;
      return fault === undefined ? [] : [{ kind, id, path, ...fault }];
    }),
};
