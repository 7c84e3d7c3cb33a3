import { datasets, markers, units } from '../../measures/index.ts';
import { coverageQuestions, figureQuestions } from './figures.ts';

const text = { type: 'string' } as const;
const numberOrNull = { type: ['number', 'null'] } as const;
const month = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$', examples: ['2023-04'] } as const;
const bilingual = { type: 'object', required: ['en', 'cy'], properties: { en: text, cy: text } } as const;
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const listOf = (name: string, items: unknown) => ({
  type: 'object',
  required: ['release', name],
  properties: { release: text, madeUp: { type: 'boolean' }, [name]: { type: 'array', items } },
});

const schemas = {
  Bilingual: bilingual,
  Release: {
    type: 'object',
    required: ['id', 'title', 'state', 'latest', 'dataFrom', 'dataTo', 'madeUp', 'publishedAt', 'address'],
    properties: {
      id: text,
      title: bilingual,
      state: { enum: ['published', 'corrected'] },
      latest: { type: 'boolean' },
      dataFrom: month,
      dataTo: month,
      madeUp: { type: 'boolean', description: 'True when any input was made up for demonstration.' },
      publishedAt: { type: ['string', 'null'], format: 'date-time' },
      address: text,
    },
  },
  Measure: {
    type: 'object',
    required: ['definition', 'comparesForces', 'noComparisonBecause', 'figures'],
    properties: {
      definition: {
        type: 'object',
        required: ['id', 'version', 'title', 'unit', 'kind'],
        properties: {
          id: text,
          version: { type: 'integer' },
          title: bilingual,
          unit: { enum: units },
          kind: { enum: ['proportion', 'rate', 'count', 'median'] },
        },
      },
      comparesForces: { type: 'boolean' },
      noComparisonBecause: { anyOf: [bilingual, { type: 'null' }] },
      figures: text,
    },
  },
  Figure: {
    type: 'object',
    required: [
      'place',
      'period',
      'breakdown',
      'numerator',
      'denominator',
      'value',
      'lower',
      'upper',
      'coverage',
      'markers',
    ],
    description: 'Null is never zero: the markers say why a number is absent.',
    properties: {
      place: { type: 'string', description: 'A force, or england-and-wales.' },
      period: { type: 'object', required: ['from', 'to'], properties: { from: month, to: month } },
      breakdown: {
        type: 'string',
        description: 'Empty for everyone; else dimension=category, joined by semicolons.',
      },
      numerator: numberOrNull,
      denominator: numberOrNull,
      value: numberOrNull,
      lower: { ...numberOrNull, description: 'Lower end of the 95% interval.' },
      upper: { ...numberOrNull, description: 'Upper end of the 95% interval.' },
      coverage: {
        type: 'object',
        required: ['forcesExpected', 'forcesReceived', 'monthsExpected', 'monthsReceived'],
        properties: {
          forcesExpected: { type: 'integer' },
          forcesReceived: { type: 'integer' },
          monthsExpected: { type: 'integer' },
          monthsReceived: { type: 'integer' },
        },
      },
      markers: { type: 'array', items: { enum: markers } },
    },
  },
  Coverage: {
    type: 'object',
    required: ['dataset', 'force', 'month', 'state', 'rows'],
    properties: {
      dataset: { enum: datasets },
      force: text,
      month,
      state: { enum: ['received', 'partial', 'missing'] },
      rows: { type: ['integer', 'null'], description: 'Null where the rows are themselves withheld counts.' },
      rule: { type: 'string', description: 'Why a month counts as partial.' },
    },
  },
  Problem: {
    type: 'object',
    description: 'RFC 9457.',
    required: ['type', 'title', 'status', 'instance'],
    properties: { type: text, title: text, status: { type: 'integer' }, detail: text, instance: text },
  },
} as const;

const problem = {
  description: 'A problem.',
  content: { 'application/problem+json': { schema: reference('Problem') } },
};

function parameter(name: string, place: 'path' | 'query'): unknown {
  return { name, in: place, required: place === 'path', schema: text };
}

function reading(
  summary: string,
  path: readonly string[],
  query: readonly string[],
  schema: unknown,
): unknown {
  return {
    get: {
      summary,
      parameters: [
        ...path.map((name) => parameter(name, 'path')),
        ...query.map((name) => parameter(name, 'query')),
      ],
      responses: {
        '200': { description: summary, content: { 'application/json': { schema } } },
        '304': { description: 'Unchanged since the ETag that was sent.' },
        '400': problem,
        '404': problem,
      },
    },
  };
}

/** The description of the API, OpenAPI 3.1. `latest` may stand for a release everywhere and redirects to its name. */
export function openApi(address: string): Record<string, unknown> {
  const releases = {
    type: 'object',
    required: ['releases'],
    properties: { releases: { type: 'array', items: reference('Release') } },
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Watershed: published figures on violence against women and girls',
      version: '1.0.0',
      description:
        'Reads published releases. No key, no sign-in. Parameters that an address does not know are refused.',
      license: { name: 'Open Government Licence v3.0', identifier: 'OGL-UK-3.0' },
    },
    servers: [{ url: `${address}/api/v1` }],
    paths: {
      '/releases': reading('Every release, newest first.', [], [], releases),
      '/releases/{release}': reading(
        'One release with its files and inputs.',
        ['release'],
        [],
        reference('Release'),
      ),
      '/releases/{release}/measures': reading(
        'The measures of a release.',
        ['release'],
        [],
        listOf('measures', reference('Measure')),
      ),
      '/releases/{release}/measures/{measure}': reading(
        'One measure.',
        ['release', 'measure'],
        [],
        reference('Measure'),
      ),
      '/releases/{release}/measures/{measure}/figures': reading(
        'Figures of a measure.',
        ['release', 'measure'],
        figureQuestions,
        listOf('figures', reference('Figure')),
      ),
      '/releases/{release}/coverage': reading(
        'What was received, by dataset, force and month.',
        ['release'],
        coverageQuestions,
        listOf('coverage', reference('Coverage')),
      ),
    },
    components: { schemas },
  };
}
