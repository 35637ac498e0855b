import { expect, it } from 'vitest';
import { governmentService } from '#src/view/guide-structured.ts';
import { namesOf } from '#src/view/names.ts';
import { validDataset } from './valid-data.ts';

/** Properties that schema.org gives to each type used, those of its parent types included. */
const terms: Readonly<Record<string, readonly string[]>> = {
  GovernmentService: [
    'name',
    'alternateName',
    'description',
    'identifier',
    'url',
    'serviceType',
    'provider',
    'areaServed',
    'audience',
    'availableChannel',
    'serviceOutput',
  ],
  ServiceChannel: [
    'availableLanguage',
    'processingTime',
    'serviceLocation',
    'servicePhone',
    'serviceUrl',
  ],
  GovernmentOrganization: ['name'],
  AdministrativeArea: ['name'],
  Audience: ['audienceType'],
  ContactPoint: ['telephone'],
  Place: ['address'],
  Thing: ['name'],
};

const strange = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(strange);
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const type = String(entries.find(([key]) => key === '@type')?.[1]);
  const known = terms[type];
  if (known === undefined) return [type];
  return entries.flatMap(([key, inner]) => [
    ...(key.startsWith('@') || known.includes(key) ? [] : [`${type}.${key}`]),
    ...strange(inner),
  ]);
};

it('uses only types and properties of schema.org, with phone and place', async () => {
  const dataset = await validDataset();
  const [guide] = dataset.guides;
  if (guide === undefined) throw new Error('no guide');
  const service = governmentService(
    { ...guide, online_url: 'https://example.org/apply' },
    namesOf(dataset),
    '某市',
    'https://example.org/guides/x/',
  );
  expect(strange(service)).toEqual([]);
  expect(service.availableChannel).toMatchObject({
    servicePhone: { telephone: '0999-1234567' },
    serviceLocation: { '@type': 'Place' },
    serviceUrl: 'https://example.org/apply',
  });
});
