import type { Contact } from '#src/schema/organization.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Complaint, Rule } from './rule.ts';

const forms: Readonly<Partial<Record<Contact['kind'], readonly [RegExp, string, string]>>> = {
  phone: [
    /^[\d０-９+(（][\d\s\-—()（）/、,，;；转分机]*$/,
    '电话',
    '只写半角数字和连字符，例如 0394-1234567；多个号码分成几项',
  ],
  email: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, '邮箱', '写成 name@example.gov.cn'],
  url: [/^https?:\/\//, '网址', '写成 https:// 开头的完整网址'],
};

const faults = (
  kind: KindName,
  id: string,
  base: readonly (string | number)[],
  contacts: readonly Contact[] | undefined,
): Complaint[] =>
  (contacts ?? []).flatMap((contact, at): Complaint[] => {
    const form = forms[contact.kind];
    if (form === undefined || form[0].test(contact.value)) return [];
    const [, title, hint] = form;
    const message = `“${contact.value}”不像${title}`;
    return [{ kind, id, path: [...base, at, 'value'], message, hint }];
  });

export const contactForms: Rule = {
  code: 'contact-form',
  name: '联系方式写法不对',
  why: '写错的电话打不通，写错的网址打不开。',
  bad: 'kind: phone，value: 请到窗口咨询',
  good: 'kind: phone，value: 0394-1234567',
  check: ({ organizations, guides }) => [
    ...organizations.flatMap(({ contacts }, at) =>
      faults('organizations', 'organizations', ['organizations', at, 'contacts'], contacts),
    ),
    ...guides.flatMap((guide) =>
      (['locations', 'inquiry', 'complaint'] as const).flatMap((key) =>
        faults('guides', guide.id, [key], guide[key]),
      ),
    ),
  ],
};
