import type { Contact } from '#src/schema/organization.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Complaint, Rule } from './rule.ts';

const digitsOnly = /^[\d０-９+(（][\d０-９\s\-—()（）/、,，;；转分机]*$/;
const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A number without what follows it: an extension, a remark in brackets. */
const bare = (number: string): string =>
  number
    .replace(/(转|分机).*$/u, '')
    .replace(/[（(][^（）()]*\p{L}[^（）()]*[）)]/gu, '')
    .replace(/[\s()（）—-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '')
    .replace(/^\+?86(?=[2-9]\d{9,10}$)/, '0');

/**
 * Whether digits can be dialled: area code and seven or eight digits, with or without an extension
 * of up to six; 400 and 800 numbers; local numbers; service numbers of three, five or more digits.
 */
const isNumber = (digits: string): boolean =>
  /^(0[12]\d|0[03-9]\d{2})\d{7,8}\d{0,6}$/.test(digits) ||
  /^[48]00\d{7}$/.test(digits) ||
  /^1\d{10}$/.test(digits) ||
  /^[2-9]\d{6,7}$/.test(digits) ||
  /^(1\d{2}|1[02]\d{3}|9[56]\d{3,4}|12\d{3,6}|1\d{4})$/.test(digits);

/** Several numbers in one value; a later one may be cut to its last digits. */
const areNumbers = (value: string): boolean =>
  value
    .normalize('NFKC')
    .split(/[、/,;]/)
    .map(bare)
    .every((digits, at) => isNumber(digits) || (at > 0 && /^\d{1,4}$|^\d{7,8}$/.test(digits)));

/** A number, a mail or a web address and nothing else: not where someone is or when. */
const isAddress = (value: string): boolean =>
  mail.test(value) ||
  /^https?:\/\/\S+$/.test(value) ||
  /^(?:0\d{2,3}-\d{7,8}|1\d{10})$/.test(value);

const timesHint = '时刻写成 8:30—12:00，先早后晚，不超过 24:00';

const minutesOf = (hour = '', minute = ''): number => Number(hour) * 60 + Number(minute);

/** Whether the times of day exist, and each span ends after it begins. */
const areTimes = (value: string): boolean => {
  const text = value.normalize('NFKC');
  const exist = [...text.matchAll(/(?<!\d)(\d{1,2}):(\d{1,2})(?!\d)/g)].every(
    ([, hour, minute = '']) => minutesOf(hour, minute) <= 24 * 60 && Number(minute) < 60,
  );
  const spans = text.matchAll(
    /(?<!\d)(\d{1,2}):(\d{2})\s*(?:[—–~至到-]+)\s*(\d{1,2}):(\d{2})(?!\d)/g,
  );
  return exist && [...spans].every(([, a, b, c, d]) => minutesOf(a, b) < minutesOf(c, d));
};

const forms: Readonly<
  Partial<Record<Contact['kind'], readonly [(value: string) => boolean, string, string]>>
> = {
  phone: [
    (value) => digitsOnly.test(value) && areNumbers(value),
    '电话',
    '核对位数；只写半角数字和连字符，例如 0394-1234567；多个号码分成几项',
  ],
  email: [(value) => mail.test(value), '邮箱', '写成 name@example.gov.cn'],
  url: [(value) => /^https?:\/\//.test(value), '网址', '写成 https:// 开头的完整网址'],
  hours: [(value) => !isAddress(value) && areTimes(value), '办公时间', timesHint],
  address: [
    (value) => !isAddress(value),
    '地点',
    '改 kind：电话写 phone，邮箱写 email，网址写 url',
  ],
  window: [(value) => !isAddress(value), '窗口', '改 kind：电话写 phone，邮箱写 email，网址写 url'],
};

const faults = (
  kind: KindName,
  id: string,
  base: readonly (string | number)[],
  contacts: readonly Contact[] | undefined,
): Complaint[] =>
  (contacts ?? []).flatMap((contact, at): Complaint[] => {
    const form = forms[contact.kind];
    if (form === undefined || form[0](contact.value)) return [];
    const [, title, hint] = form;
    const message = `“${contact.value}”不像${title}`;
    return [{ kind, id, path: [...base, at, 'value'], message, hint }];
  });

/** Numbers in a line of free text, by what announces them or by their being all there is. */
const announced = /(?:电话|热线|传真|号码)[：:\s]*([\d＋+(（][\d\s()（）—-]*)/gu;

/** What looks like a number or an address for mail in a line of free text, and is none. */
const lineFaults = (path: readonly (string | number)[], value: string): Complaint[] => {
  const text = value.replace(/[（(][^（）()]*\p{L}[^（）()]*[）)]/gu, '').trim();
  const address = /[^\s，；、：]*@[^\s，；、]*/u.exec(text)?.[0];
  const numbers = digitsOnly.test(text)
    ? [text]
    : [...text.matchAll(announced)].map(([, number = '']) => number.trim());
  const isMailOdd = address !== undefined && !mail.test(address);
  const odd = isMailOdd ? address : numbers.find((number) => !areNumbers(number));
  if (odd === undefined) return [];
  const hint = '核对位数；电话写成 0394-1234567，邮箱写成 name@example.gov.cn';
  const message = `“${odd}”不像${isMailOdd ? '邮箱' : '电话'}`;
  return [{ kind: 'site', id: 'site', path, message, hint }];
};

export const contactForms: Rule = {
  code: 'contact-form',
  name: '联系方式写法不对',
  why: '写错的电话打不通，写错的网址打不开。',
  bad: 'kind: phone，value: 请到窗口咨询',
  good: 'kind: phone，value: 0394-1234567',
  check: ({ organizations, guides, site }) => [
    ...(site?.footer.contact === undefined
      ? []
      : lineFaults(['footer', 'contact'], site.footer.contact)),
    ...(site?.hotlines ?? []).flatMap(({ value }, at) =>
      lineFaults(['hotlines', at, 'value'], value),
    ),
    ...organizations.flatMap(({ contacts }, at) =>
      faults('organizations', 'organizations', ['organizations', at, 'contacts'], contacts),
    ),
    ...guides.flatMap(({ id, opening_hours: hours = [] }) =>
      hours.flatMap((line, at): Complaint[] =>
        areTimes(line)
          ? []
          : [
              {
                kind: 'guides',
                id,
                path: ['opening_hours', at],
                message: `“${line}”里的时刻不对`,
                hint: timesHint,
              },
            ],
      ),
    ),
    ...guides.flatMap((guide) =>
      (['locations', 'inquiry', 'complaint'] as const).flatMap((key) =>
        faults('guides', guide.id, [key], guide[key]),
      ),
    ),
  ],
};
