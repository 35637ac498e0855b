import type { DataFile, Metadata } from './metadata.ts';

const download = ({ title, address, mediaType }: DataFile): object => ({
  '@type': 'DataDownload',
  name: title,
  contentUrl: address,
  encodingFormat: mediaType,
});

/** The data as a schema.org `Dataset`, for search engines. */
export const structuredDataset = (metadata: Metadata): object => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  '@id': `${metadata.page}#whole`,
  url: metadata.page,
  identifier: metadata.name,
  name: metadata.title,
  description: metadata.description,
  keywords: metadata.keywords,
  inLanguage: 'zh-CN',
  isAccessibleForFree: true,
  dateModified: metadata.modified,
  ...(metadata.licence.url !== undefined && { license: metadata.licence.url }),
  usageInfo: {
    '@type': 'CreativeWork',
    name: metadata.licence.name,
    text: metadata.licence.note,
  },
  publisher: {
    '@type': 'GovernmentOrganization',
    name: metadata.publisher.name,
    ...(metadata.publisher.home !== undefined && { url: metadata.publisher.home }),
  },
  spatialCoverage: {
    '@type': 'AdministrativeArea',
    name: metadata.place.name,
    ...(metadata.place.code !== undefined && { identifier: metadata.place.code }),
  },
  ...(metadata.covers !== undefined && {
    temporalCoverage: `${metadata.covers.from}/${metadata.covers.to}`,
  }),
  variableMeasured: metadata.measures.map(({ id, name, unit }) => ({
    '@type': 'PropertyValue',
    propertyID: id,
    name,
    unitText: unit,
  })),
  includedInDataCatalog: { '@type': 'DataCatalog', name: metadata.title, url: metadata.home },
  distribution: [...metadata.whole, ...metadata.tables].map(download),
});
