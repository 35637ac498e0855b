import { z } from 'astro/zod';
import { isoDate, shortText, slug, text, webUrl } from './common.ts';

/** One verdict profile: the bounds that turn a ratio into a status (method: PROGRESS-METHOD). */
export const thresholdProfileSchema = z
  .strictObject({
    id: slug,
    name: shortText.meta({ title: '名称' }),
    description: text.meta({ title: '说明', description: '在方法说明页上原样显示' }),
    basis: z.enum(['ratio', 'schedule-gap']).meta({
      title: '判断依据',
      description: 'ratio：进度比（完成份额÷时间份额）；schedule-gap：落后计划的百分点',
    }),
    on_track: z.number().meta({
      title: '正常的界限',
      description: 'ratio 时为下限，schedule-gap 时为上限（百分点）',
    }),
    at_risk: z.number().meta({
      title: '有风险的界限',
      description: 'ratio 时为下限，schedule-gap 时为上限（百分点）',
    }),
  })
  .meta({ title: '判断标准' });

export const siteSchema = z
  .strictObject({
    name: shortText.meta({ title: '网站名称', examples: ['阳光台账'] }),
    tagline: shortText.meta({ title: '一句话说明', description: '首页标题下的一行字' }),
    description: text.meta({ title: '网站简介', description: '搜索引擎和分享卡片上显示' }),
    data_kind: z
      .enum(['real', 'demo'])
      .meta({ title: '数据性质', description: 'demo 时每一页都标明“演示数据”' }),
    home_region: slug.meta({ title: '本地区', description: 'regions.yaml 中的编号' }),
    sponsor: slug.meta({ title: '主办单位', description: 'organizations.yaml 中的编号' }),
    time_zone: z
      .string()
      .regex(/^[A-Za-z]+(\/[A-Za-z_]+)+$/)
      .meta({ title: '时区', examples: ['Asia/Shanghai'] }),
    public_url: webUrl
      .exactOptional()
      .meta({ title: '公开网址', description: '网站的正式地址；未定时不写' }),
    threshold_profile: slug.meta({
      title: '采用的判断标准',
      description: 'threshold_profiles 中的编号',
    }),
    threshold_profiles: z.array(thresholdProfileSchema).min(1).meta({ title: '判断标准' }),
    footer: z
      .strictObject({
        site_code: z
          .string()
          .regex(/^(\d{10}|bm\d{8})$/)
          .exactOptional()
          .meta({
            title: '网站标识码',
            description: '10 位数字，或 bm 加 8 位数字',
            examples: ['0000000000'],
          }),
        icp: z
          .string()
          .regex(/^[\u4e00-\u9fa5]ICP备\d{8}号(-\d+)?$/)
          .exactOptional()
          .meta({ title: 'ICP 备案号', examples: ['京ICP备00000000号-1'] }),
        police: z
          .string()
          .regex(/^[\u4e00-\u9fa5]公网安备\d{14}号$/)
          .exactOptional()
          .meta({ title: '公安备案号', examples: ['京公网安备00000000000000号'] }),
        report_error_url: webUrl.exactOptional().meta({ title: '“我为政府网站找错”网址' }),
        contact: shortText
          .exactOptional()
          .meta({ title: '联系方式', description: '办公电话或邮箱，不写个人手机' }),
      })
      .meta({ title: '页脚', description: '不知道的项目不写，页面会显示“未填写”' }),
    data_licence: z
      .strictObject({
        name: shortText.meta({ title: '数据许可名称' }),
        url: webUrl.exactOptional().meta({ title: '许可文本网址' }),
        note: text.meta({ title: '许可说明' }),
      })
      .meta({ title: '数据许可' }),
    hotlines: z
      .array(
        z.strictObject({
          name: shortText.meta({ title: '名称' }),
          value: shortText.meta({ title: '电话或网址' }),
          note: text.exactOptional().meta({ title: '说明' }),
        }),
      )
      .meta({ title: '求助渠道', description: '搜不到时给读者的去处，例如 12345' }),
    search_synonyms: z
      .array(
        z.strictObject({
          say: shortText.meta({ title: '大家的说法' }),
          means: shortText.meta({ title: '正式的说法' }),
        }),
      )
      .exactOptional()
      .meta({ title: '搜索同义词' }),
    featured_guides: z
      .array(slug)
      .max(12)
      .meta({ title: '首页上的办事指南', description: '指南编号，按显示顺序' }),
    updated_on: isoDate.meta({ title: '更新日期' }),
  })
  .meta({ title: '网站设置' });
export type Site = z.infer<typeof siteSchema>;
export type ThresholdProfile = z.infer<typeof thresholdProfileSchema>;
