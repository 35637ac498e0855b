import { guideRule } from './guide-complaint.ts';

const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * The last character that the first seventeen of a unified social credit code ask for
 * (GB 32100-2015: weights are powers of 3, modulo 31); nothing when a letter is not used in such codes.
 */
const checkLetter = (code: string): string | undefined => {
  const digits = [...code.slice(0, 17)].map((letter) => letters.indexOf(letter));
  if (digits.includes(-1)) return undefined;
  let [sum, weight] = [0, 1];
  for (const digit of digits) {
    sum += digit * weight;
    weight = (weight * 3) % 31;
  }
  return letters[(31 - (sum % 31)) % 31];
};

export const authorityCodes = guideRule(
  {
    code: 'authority-code',
    name: '统一社会信用代码不对',
    why: '最后一位由前面各位算出；对不上就是抄错了一位，读者查不到这个单位。',
    bad: 'authority_code: "000000000000000001"',
    good: 'authority_code: "000000000000000000"（按国家标准核对最后一位）',
  },
  ({ authority_code: code }) => {
    if (code === undefined || checkLetter(code) === code[17]) return [];
    const message = `统一社会信用代码 ${code} 的校验位对不上`;
    return [[['authority_code'], message, '与证书核对每一位；代码里不用字母 I、O、S、V、Z']];
  },
);
