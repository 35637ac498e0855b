import type { Check } from './check.ts';
import { accessibilityChecks } from './checks/accessibility.ts';
import { footerChecks } from './checks/footer.ts';
import { guideChecks } from './checks/guides.ts';
import { linkChecks } from './checks/links.ts';
import { structureChecks } from './checks/structure.ts';
import { updateChecks } from './checks/updates.ts';

/** What inspections of government sites look for, in the order of the report. */
export const allChecks: readonly Check[] = [
  ...updateChecks,
  ...guideChecks,
  ...linkChecks,
  ...footerChecks,
  ...structureChecks,
  ...accessibilityChecks,
];
