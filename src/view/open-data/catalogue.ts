import type { DataFile, Metadata, TableFile } from './metadata.ts';

/** The vocabularies, written out so that nobody has to fetch anything to read the catalogue. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const chinese = (text: string): object => ({ '@value': text, '@language': 'zh' });
const day = (date: string): object => ({ '@value': date, '@type': 'xsd:date' });
const link = (address: string): object => ({ '@id': address });
const mediaTypes = 'https://www.iana.org/assignments/media-types/';
const language = link('http://id.loc.gov/vocabulary/iso639-1/zh');

const distribution = (
  { title, text, address, mediaType }: DataFile,
  metadata: Metadata,
  own: object = {},
): object => ({
  '@id': address,
  '@type': 'dcat:Distribution',
  'dct:title': chinese(title),
  'dct:description': chinese(text),
  'dcat:accessURL': link(metadata.page),
  'dcat:downloadURL': link(address),
  'dcat:mediaType': link(`${mediaTypes}${mediaType}`),
  ...own,
  ...termsOf(metadata),
});

const termsOf = ({ licence }: Metadata): object => ({
  ...(licence.url !== undefined && { 'dct:license': link(licence.url) }),
  'dct:rights': {
    '@type': 'dct:RightsStatement',
    'rdfs:label': chinese(`${licence.name}：${licence.note}`),
  },
});

function aboutOf({ place, covers, modified, publisher, home }: Metadata): object {
  return {
    'dct:publisher': {
      '@id': `${home}#publisher`,
      '@type': 'foaf:Agent',
      'foaf:name': chinese(publisher.name),
      ...(publisher.home !== undefined && { 'foaf:homepage': link(publisher.home) }),
    },
    'dct:language': language,
    'dct:modified': day(modified),
    'dct:spatial': {
      '@type': 'dct:Location',
      'skos:prefLabel': chinese(place.name),
      ...(place.code !== undefined && { 'dct:identifier': place.code }),
    },
    ...(covers !== undefined && {
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': day(covers.from),
        'dcat:endDate': day(covers.to),
      },
    }),
  };
}

const datasetOf = (file: TableFile, metadata: Metadata): object => ({
  '@id': `${metadata.page}#${file.table.name}`,
  '@type': 'dcat:Dataset',
  'dct:identifier': file.table.name,
  'dct:title': chinese(file.title),
  'dct:description': chinese(file.text),
  'dcat:landingPage': link(metadata.page),
  ...aboutOf(metadata),
  ...termsOf(metadata),
  'dcat:distribution': [
    distribution(file, metadata, {
      'dcat:byteSize': { '@value': String(file.bytes), '@type': 'xsd:nonNegativeInteger' },
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': link('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
        'spdx:checksumValue': { '@value': file.sha256, '@type': 'xsd:hexBinary' },
      },
    }),
  ],
});

/** The data as a DCAT 3 catalogue in JSON-LD: all of it, each table, and the interface for programs. */
export function catalogue(metadata: Metadata): object {
  const { home, page, title, description, api, tables, whole, keywords } = metadata;
  const all = `${page}#whole`;
  return {
    '@context': context,
    '@id': `${home}#catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': chinese(title),
    'dct:description': chinese(description),
    'foaf:homepage': link(home),
    ...aboutOf(metadata),
    ...termsOf(metadata),
    'dcat:dataset': [
      {
        '@id': all,
        '@type': 'dcat:Dataset',
        'dct:identifier': metadata.name,
        'dct:title': chinese(title),
        'dct:description': chinese(description),
        'dcat:keyword': keywords.map(chinese),
        'dcat:landingPage': link(page),
        ...aboutOf(metadata),
        ...termsOf(metadata),
        'dcat:distribution': whole.map((file) => distribution(file, metadata)),
      },
      ...tables.map((file) => datasetOf(file, metadata)),
    ],
    'dcat:service': [
      {
        '@id': api.root,
        '@type': 'dcat:DataService',
        'dct:title': chinese(api.title),
        'dcat:endpointURL': link(api.root),
        'dcat:endpointDescription': link(api.description),
        'dcat:landingPage': link(api.page),
        'dcat:servesDataset': link(all),
        ...termsOf(metadata),
      },
    ],
  };
}
