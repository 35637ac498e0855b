import { describe, expect, it } from 'vitest';
import { isIdNumber, masked, sensitiveIn } from '#src/load/personal-data.ts';

describe('personal data in a text', () => {
  it('is an ID number with region, date and check digit, however it is spelled', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true);
    expect(isIdNumber('110105194912310021')).toBe(false);
    for (const text of [
      '号11010519491231002x。',
      '110105 19491231 002X',
      '１１０１０５１９４９１２３１００２Ｘ',
    ]) {
      expect(sensitiveIn(text).map(({ what }) => what)).toEqual(['id-number']);
    }
  });
  it.each([
    '110105.19491231.002X',
    '110105_19491231_002X',
    '110105/19491231002X',
    '110105·19491231·002X',
    '11010519491231002×',
    '110105\u200b19491231002X',
  ])('is an ID number in groups or with a hidden mark: %s', (text) => {
    expect(sensitiveIn(text).map(({ what }) => what)).toEqual(['id-number']);
  });
  it.each(['(138)12345678', '138.1234.5678', '013812345678', '+86 (138) 1234-5678'])(
    'is a mobile number: %s',
    (text) => {
      expect(sensitiveIn(text).map(({ what }) => what)).toEqual(['mobile-number']);
    },
  );
  it('is a mobile number, but not a number inside a longer one or inside an address', () => {
    expect(sensitiveIn('电话13812345678')).toHaveLength(1);
    expect(sensitiveIn('138-1234-5678')).toHaveLength(1);
    expect(sensitiveIn('编号 913812345678901')).toEqual([]);
    expect(sensitiveIn('https://example.gov.cn/13812345678.html')).toEqual([]);
    expect(sensitiveIn('0394-8222333，12345')).toEqual([]);
  });
  it('is a bank card only beside its keyword', () => {
    expect(sensitiveIn('卡号 6222021234567890128').length).toBeLessThanOrEqual(1);
    expect(sensitiveIn('卡号：4111111111111111')).toHaveLength(1);
    expect(sensitiveIn('编码 4111111111111111')).toEqual([]);
  });
  it('is a password or a key', () => {
    expect(sensitiveIn('password: hunter2abc').map(({ what }) => what)).toEqual(['secret']);
    expect(sensitiveIn('-----BEGIN RSA PRIVATE KEY-----').map(({ what }) => what)).toEqual([
      'secret',
    ]);
    expect(sensitiveIn('密码请到窗口设置')).toEqual([]);
  });
  it('is an ID number of the standard’s own samples', () => {
    expect(sensitiveIn('440524188001010014').map(({ what }) => what)).toEqual(['id-number']);
  });
  it.each([
    '密码：https://example.gov.cn/reset-1',
    '重置密码 https://example.gov.cn/pw/reset-2024',
    '忘记密码的，可以在登录页重新设置；密码要有8位以上。',
    '密码：由8到16位字母和数字组成。',
    '密码的初始值见通知第 12345 号。',
    'secret-sharing2024',
    '统一社会信用代码 91410000MA9F1234X5',
    '统一社会信用代码 124100004150000013',
    '国办发〔2023〕138号、教基〔2022〕13812号',
    '热线 12345、12388、96777，电话 0394-8222333、400-123-4567',
    '校验 5f4dcc3b5aa765d61d8327deb882cf99',
    '事项编码 990000000026、3990000000026000000',
    '138****1234、110***********002X',
    '资金 13800000000 元、15000000000万元',
    '见 1.1.1.1/24、2023.138.1234',
  ])('is not %s', (text) => {
    expect(sensitiveIn(text)).toEqual([]);
  });
  it.each([
    '密码：Abc12345',
    '密码 Abc12345',
    'password: "hunter2abc"',
    '初始密码是 abc123456，',
    'client_secret=8f3a9c1b2d4e',
    '?access_token=abcdef123456',
    'AKIDz8krbsJ5yKBZQpn74WFkmLPx3',
  ])('is still %s', (text) => {
    expect(sensitiveIn(text).map(({ what }) => what)).toEqual(['secret']);
  });
  it('is masked in reports', () => {
    expect(masked('电话13812345678。')).toBe('电话138****5678。');
    expect(masked('号11010519491231002X')).toBe('号11****************');
  });
});
