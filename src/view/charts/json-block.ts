import type { ChartSpec } from './spec.ts';

/** A chart as text for a `<script type="application/json">`: no `<` can end the block. */
export const jsonBlockOf = (spec: ChartSpec): string =>
  JSON.stringify(spec).replaceAll('<', '\\u003c');
