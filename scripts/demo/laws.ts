import type { Source } from '#src/schema/source.ts';

const one = (id: string, title: string, publisher: string, published?: string): Source => ({
  id,
  title,
  publisher,
  ...(published === undefined ? { published_note: '所读文本没有写明日期' } : { published }),
  url_note: '全国性法律文件，可在法律法规数据库查阅',
  tier: 'B',
  note: '全国性文件；演示数据只用来示范怎样引用。',
});

const congress = '全国人民代表大会常务委员会';

/** National laws and regulations that the guides cite. */
export const laws: readonly Source[] = [
  one('law-administrative-licensing', '中华人民共和国行政许可法', congress, '2019-04-23'),
  one('law-administrative-litigation', '中华人民共和国行政诉讼法', congress, '2017-06-27'),
  one('law-administrative-review', '中华人民共和国行政复议法', congress, '2023-09-01'),
  one('law-compulsory-education', '中华人民共和国义务教育法', congress, '2018-12-29'),
  one('law-language', '中华人民共和国国家通用语言文字法', congress, '2025-12-27'),
  one('law-preschool-education', '中华人民共和国学前教育法', congress, '2024-11-08'),
  one('law-private-education', '中华人民共和国民办教育促进法', congress, '2018-12-29'),
  one('law-sports', '中华人民共和国体育法', congress, '2022-06-24'),
  one('law-teachers', '中华人民共和国教师法', congress, '2009-08-27'),
  one('reg-disabled-education', '残疾人教育条例', '国务院', '2017-02-01'),
  one('reg-open-government', '中华人民共和国政府信息公开条例', '国务院', '2019-04-03'),
  one('reg-petitions', '信访工作条例', '中共中央、国务院', '2022-02-25'),
  one('reg-private-education', '中华人民共和国民办教育促进法实施条例', '国务院', '2021-04-07'),
  one('reg-school-bus', '校车安全管理条例', '国务院', '2012-04-05'),
  one('reg-student-records', '中小学生学籍管理办法（教基〔2025〕1号）', '教育部', '2025-01-03'),
  one('reg-teacher-certificates', '教师资格证书管理规定', '教育部'),
  one('reg-teacher-qualification', '教师资格条例', '国务院', '1995-12-12'),
  one('doc-athlete-grades', '运动员技术等级管理办法（体育总局令第18号）', '国家体育总局', '2014'),
  one('doc-qigong', '健身气功管理办法（体育总局令第9号）', '国家体育总局'),
  one('doc-sports-instructors', '社会体育指导员管理办法（体育总局令第16号）', '国家体育总局'),
  one('doc-putonghua', '普通话水平测试管理规定（教育部令第51号）', '教育部', '2021'),
];
