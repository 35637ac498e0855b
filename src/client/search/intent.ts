/** What a question is after, and the headings under which a page answers it. */
const intents: readonly (readonly [asked: RegExp, heading: RegExp])[] = [
  [/材料|带什么|带啥|证件|资料|要带|准备什么/, /材料/],
  [/多少钱|收费|费用|要钱|花钱|免费|交钱/, /收费/],
  [/多久|几天|时限|多长时间|期限|多少天|什么时候能/, /时限/],
  [/电话|联系|咨询|问谁|找谁/, /咨询|联系/],
  [/哪里办|在哪|去哪|地址|地点|窗口|网上办/, /到哪里/],
  [/流程|步骤|怎么办|怎么申请|手续|程序|咋办/, /流程/],
  [/条件|资格要求|谁可以|能不能|可以吗|符合/, /条件/],
  [/投诉|不服|复议|举报/, /不服|投诉/],
  [/依据|法律|哪条|规定/, /依据/],
  [/表格|申请表|下载/, /表格|材料/],
];

/** The headings that a question prefers; none for a plain name. */
export const headingsFor = (query: string): readonly RegExp[] =>
  intents.filter(([asked]) => asked.test(query)).map(([, heading]) => heading);
