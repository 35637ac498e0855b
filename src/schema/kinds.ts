import type { z } from 'astro/zod';
import { assessmentsSchema } from './assessment.ts';
import { benchmarkSchema } from './benchmark.ts';
import { calendarSchema } from './calendar.ts';
import { exemplarSchema } from './exemplar.ts';
import { findingSchema } from './finding.ts';
import { guideSchema } from './guide.ts';
import { indicatorSchema } from './indicator.ts';
import { observationFileSchema } from './observation.ts';
import { organizationsSchema } from './organization.ts';
import { pageSchema } from './page.ts';
import { planSchema } from './plan.ts';
import { programmeSchema } from './programme.ts';
import { regionsSchema } from './region.ts';
import { siteSchema } from './site.ts';
import { sourceSchema } from './source.ts';
import { taskSchema } from './task.ts';

export interface Kind {
  /** Chinese name for messages. */
  title: string;
  schema: z.ZodType;
  /** Where its files are: under the data or the content folder. */
  root: 'data' | 'content';
  /** One file for the whole kind, or a folder with one file a record. */
  layout: 'file' | 'folder';
  /** Key of the record that must equal the file name; none for pages, whose id is the file name only. */
  idKey?: 'id' | 'measure' | 'year';
  extension: '.yaml' | '.mdx';
  /** A data set without any record of this kind is a problem. */
  required: boolean;
}

/** Every kind of record, keyed by the name of its file or folder. */
export const kinds = {
  site: {
    title: '网站设置',
    schema: siteSchema,
    root: 'data',
    layout: 'file',
    extension: '.yaml',
    required: true,
  },
  regions: {
    title: '地区表',
    schema: regionsSchema,
    root: 'data',
    layout: 'file',
    extension: '.yaml',
    required: true,
  },
  organizations: {
    title: '单位表',
    schema: organizationsSchema,
    root: 'data',
    layout: 'file',
    extension: '.yaml',
    required: true,
  },
  plan: {
    title: '方案',
    schema: planSchema,
    root: 'data',
    layout: 'file',
    extension: '.yaml',
    required: true,
  },
  assessments: {
    title: '年度考核表',
    schema: assessmentsSchema,
    root: 'data',
    layout: 'file',
    extension: '.yaml',
    required: true,
  },
  sources: {
    title: '来源',
    schema: sourceSchema,
    root: 'data',
    layout: 'folder',
    idKey: 'id',
    extension: '.yaml',
    required: true,
  },
  indicators: {
    title: '指标',
    schema: indicatorSchema,
    root: 'data',
    layout: 'folder',
    idKey: 'id',
    extension: '.yaml',
    required: true,
  },
  observations: {
    title: '观测值',
    schema: observationFileSchema,
    root: 'data',
    layout: 'folder',
    idKey: 'measure',
    extension: '.yaml',
    required: true,
  },
  tasks: {
    title: '任务',
    schema: taskSchema,
    root: 'data',
    layout: 'folder',
    idKey: 'id',
    extension: '.yaml',
    required: true,
  },
  programmes: {
    title: '工程',
    schema: programmeSchema,
    root: 'data',
    layout: 'folder',
    idKey: 'id',
    extension: '.yaml',
    required: true,
  },
  benchmarks: {
    title: '对标',
    schema: benchmarkSchema,
    root: 'data',
    layout: 'folder',
    idKey: 'id',
    extension: '.yaml',
    required: false,
  },
  findings: {
    title: '问题',
    schema: findingSchema,
    root: 'data',
    layout: 'folder',
    idKey: 'id',
    extension: '.yaml',
    required: false,
  },
  exemplars: {
    title: '典型',
    schema: exemplarSchema,
    root: 'data',
    layout: 'folder',
    idKey: 'id',
    extension: '.yaml',
    required: false,
  },
  calendar: {
    title: '工作日历',
    schema: calendarSchema,
    root: 'data',
    layout: 'folder',
    idKey: 'year',
    extension: '.yaml',
    required: true,
  },
  guides: {
    title: '办事指南',
    schema: guideSchema,
    root: 'content',
    layout: 'folder',
    idKey: 'id',
    extension: '.mdx',
    required: true,
  },
  pages: {
    title: '网页',
    schema: pageSchema,
    root: 'content',
    layout: 'folder',
    extension: '.mdx',
    required: true,
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
/** The shape of one file of a kind. */
export type FileOf<K extends KindName> = z.infer<(typeof kinds)[K]['schema']>;

const names: readonly string[] = Object.keys(kinds);
export const isKindName = (name: string): name is KindName => Object.hasOwn(kinds, name);
export const kindNames: readonly KindName[] = names.filter(isKindName);
