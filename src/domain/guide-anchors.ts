/** The sections of a guide's page, in order; each is an anchor that other pages may link to. */
export const guideAnchors = [
  'short',
  'situations',
  'conditions',
  'materials',
  'steps',
  'limit',
  'fee',
  'result',
  'channels',
  'contact',
  'remedies',
  'notes',
  'faq',
  'doubts',
  'legal',
  'register',
  'sources',
  'related',
] as const;

export type GuideAnchor = (typeof guideAnchors)[number];
