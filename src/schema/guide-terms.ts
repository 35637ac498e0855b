/** Words of a fixed list in a guide, and the fields that may stay empty with a reason. */

export const guideTopics = [
  'private-schools',
  'teachers',
  'enrolment',
  'student-records',
  'student-support',
  'school-safety',
  'sport',
  'language',
  'open-government',
] as const;
export const guideAudiences = [
  'parent',
  'student',
  'teacher',
  'founder',
  'school',
  'athlete',
  'organiser',
  'everyone',
] as const;
export const lifeEvents = ['schooling', 'founding', 'teaching', 'sport'] as const;
export type GuideTopic = (typeof guideTopics)[number];
export type GuideAudience = (typeof guideAudiences)[number];
export type LifeEvent = (typeof lifeEvents)[number];

/** Fields that may be declared as not published or as "none" instead of being filled in. */
export const declarableFields = [
  'catalog_code',
  'implementation_code',
  'authority_code',
  'power_source',
  'responsible_section',
  'visits_required',
  'online',
  'online_payment',
  'in_hall',
  'locations',
  'opening_hours',
  'inquiry',
  'complaint',
  'fee',
  'delivery',
  'quota',
  'intermediary',
  'cross_region',
  'appointment',
  'acceptance_windows',
  'special_procedures',
  'promise_system',
  'annual_check',
  'validity',
  'forms',
  'channels',
  'remedies',
  'faq',
] as const;
export type DeclarableField = (typeof declarableFields)[number];
