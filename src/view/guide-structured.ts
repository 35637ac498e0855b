import type { Guide } from '#src/schema/guide.ts';
import type { PromisedLimit, StatutoryLimit } from '#src/schema/time-limit.ts';
import { audienceWords, itemTypeWords } from './guide-words.ts';
import type { Names } from './names.ts';

/**
 * A limit as an ISO 8601 duration. Working days have none, and a chain of stages may be open, so
 * that only calendar days and months are given to machines.
 */
export function durationOf(limit: StatutoryLimit | PromisedLimit): string | undefined {
  if (limit.kind !== 'single') return undefined;
  if (limit.unit === 'month') return `P${limit.amount}M`;
  return limit.unit === 'calendar-day' ? `P${limit.amount}D` : undefined;
}

/** The guide as a schema.org `GovernmentService`, for search engines. */
export function governmentService(guide: Guide, names: Names, place: string, url: string) {
  const duration = durationOf(guide.promised_limit) ?? durationOf(guide.statutory_limit);
  const address = guide.locations?.find(({ kind }) => kind === 'address')?.value;
  const phone = guide.inquiry?.find(({ kind }) => kind === 'phone')?.value;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name: guide.name,
    alternateName: guide.aliases,
    description: guide.summary,
    serviceType: itemTypeWords[guide.item_type],
    ...(guide.implementation_code === undefined ? {} : { identifier: guide.implementation_code }),
    provider: { '@type': 'GovernmentOrganization', name: names.organization(guide.authority) },
    areaServed: { '@type': 'AdministrativeArea', name: place },
    audience: guide.audiences.map((one) => ({
      '@type': 'Audience',
      audienceType: audienceWords[one],
    })),
    availableChannel: {
      '@type': 'ServiceChannel',
      availableLanguage: 'zh-CN',
      ...(guide.online_url === undefined ? {} : { serviceUrl: guide.online_url }),
      ...(phone === undefined
        ? {}
        : { servicePhone: { '@type': 'ContactPoint', telephone: phone } }),
      ...(address === undefined ? {} : { serviceLocation: { '@type': 'Place', address } }),
      ...(duration === undefined ? {} : { processingTime: duration }),
    },
    serviceOutput: guide.results.map(({ name }) => ({ '@type': 'Thing', name })),
  };
}
