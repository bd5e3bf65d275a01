import { describe, expect, it } from 'vitest'
import { check } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import { buildStory } from '../../story/build-story.ts'
import { exampleDevelopment, exampleDocument, exampleStory, opening } from '../../story/rules/example-story.ts'
import { get, type Story } from '../../story/story.ts'
import {
  actorNode,
  datasetData,
  definedTerms,
  developmentNodes,
  documentNode,
  placeNode,
  publisher,
  webSite,
  withData,
} from './index.ts'

const site = 'https://example.org'

async function storyOf(files: Readonly<Record<string, string>> = {}): Promise<Story> {
  const { reading } = await check(memoryContent({ ...exampleStory, ...files }))
  return buildStory(reading.storyFile!, reading.entries)
}

/** As JSON says it: what is undefined is left out. */
const written = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>

const nodesOf = async (extra: string, files: Readonly<Record<string, string>> = {}) => {
  const story = await storyOf({ ...files, [opening]: exampleDevelopment(extra) })
  return developmentNodes(story, get(story, 'developments', '2025-01-10-opening')).map(written)
}

describe('a development', () => {
  it('is an article that names its sources, its topics and who is in it', async () => {
    expect(await nodesOf('')).toEqual([
      {
        '@type': 'NewsArticle',
        '@id': `${site}/developments/2025-01-10-opening/`,
        headline: 'Talks open',
        image: expect.stringMatching(
          /^https:\/\/example\.org\/cards\/developments\/2025-01-10-opening\.png\?\w+$/,
        ) as unknown,
        datePublished: '2025-01-10',
        dateModified: '2025-01-10',
        temporalCoverage: '2025-01-10',
        isAccessibleForFree: true,
        isPartOf: { '@id': `${site}/` },
        publisher: { '@id': `${site}/#site-publisher` },
        author: { '@id': `${site}/#site-publisher` },
        about: [{ '@id': `${site}/topics/border/` }],
        mentions: [{ '@id': `${site}/actors/ann-ames/` }],
        citation: [{ '@type': 'CreativeWork', url: 'https://daily.example/talks' }],
      },
    ])
  })

  it('says what was corrected and when; an update is no correction', async () => {
    const [article] = await nodesOf(
      'changes:\n  - {id: c1, date: 2025-02-01, kind: correction, note: It was a Friday.}\n  - {id: c2, date: 2025-03-01, kind: update, note: More.}\n',
    )
    expect(article).toMatchObject({
      dateModified: '2025-03-01',
      correction: [
        {
          '@type': 'CorrectionComment',
          '@id': `${site}/developments/2025-01-10-opening/#change-c1`,
          text: 'It was a Friday.',
          datePublished: '2025-02-01',
        },
      ],
    })
  })

  it('has the words that were quoted, with who spoke; what is told in our words is no quotation', async () => {
    const [article] = await nodesOf(`statements:
  - {id: no, by: ann-ames, quote: We will not, sources: [daily]}
  - {id: heard, by: {label: two officials, via: Daily}, quote: Perhaps, sources: [daily]}
  - {id: said, by: ann-ames, says: Atlantis waits., sources: [daily]}
`)
    const page = `${site}/developments/2025-01-10-opening/`
    expect(article?.['hasPart']).toEqual([
      {
        '@type': 'Quotation',
        '@id': `${page}#statement-no`,
        text: 'We will not',
        dateCreated: '2025-01-10',
        creator: [{ '@id': `${site}/actors/ann-ames/` }],
      },
      {
        '@type': 'Quotation',
        '@id': `${page}#statement-heard`,
        text: 'Perhaps',
        dateCreated: '2025-01-10',
        creditText: 'two officials',
      },
    ])
  })

  it.each([
    ['planned', '2025-01-10', 'https://schema.org/EventScheduled'],
    ['held', '2025-01-10', 'https://schema.org/EventScheduled'],
    ['postponed', '2025-01-10', 'https://schema.org/EventPostponed'],
    ['cancelled', '2025-01-10', 'https://schema.org/EventCancelled'],
    ['withdrawn', '2025-01-10', 'https://schema.org/EventCancelled'],
    ['planned', '2025-01-01', undefined],
  ])('has what was announced as an event: %s for %s is %s', async (status, date, eventStatus) => {
    const [, event] = await nodesOf(
      `scheduled: [{id: next, what: The next round, when: soon, date: ${date}, place: harbour, status: ${status}, sources: [daily]}]\n`,
    )
    expect(event).toMatchObject({
      '@type': 'Event',
      name: 'The next round',
      startDate: date,
      location: { '@type': 'Place', '@id': `${site}/places/harbour/`, name: 'Harbour' },
    })
    expect(event?.['eventStatus']).toBe(eventStatus)
  })

  it('has no event for a plan without a day', async () => {
    expect(await nodesOf('scheduled: [{id: next, what: A round, when: soon, sources: [daily]}]\n')).toHaveLength(1)
  })
})

describe('other entries', () => {
  it('a person has the offices of the day the story has come to, and a Wikidata item', async () => {
    const story = await storyOf({
      'actors/ann-ames.md':
        exampleStory['actors/ann-ames.md']!.replace('roles:\n', 'wikidata: Q42\naliases: [Ames]\nnames: {uk: Еймс}\nroles:\n  - {title: minister, of: atlantis, from: 2020, to: 2021}\n'), // prettier-ignore
    })
    expect(written(actorNode(story, get(story, 'actors', 'ann-ames')))).toMatchObject({
      '@type': 'Person',
      name: 'Ann Ames',
      alternateName: ['Ames', 'Еймс'],
      sameAs: 'https://www.wikidata.org/wiki/Q42',
      jobTitle: ['envoy'],
      worksFor: [{ '@id': `${site}/actors/atlantis/` }],
    })
  })

  it.each([
    ['state', 'GovernmentOrganization'],
    ['organisation', 'Organization'],
  ])('an actor that is a %s is a %s', async (kind, type) => {
    const story = await storyOf({ 'actors/atlantis.md': exampleStory['actors/atlantis.md']!.replace('state', kind) })
    expect(actorNode(story, get(story, 'actors', 'atlantis'))).toMatchObject({ '@type': type, name: 'Atlantis' })
  })

  it('a place has coordinates and a country', async () => {
    const story = await storyOf()
    expect(placeNode(story, get(story, 'places', 'harbour'))).toMatchObject({
      '@type': 'Place',
      geo: { '@type': 'GeoCoordinates', latitude: 51.5, longitude: -0.1 },
      address: { addressCountry: 'GB' },
    })
  })

  it.each([
    ['treaty', 'Legislation'],
    ['resolution', 'Legislation'],
    ['proposal', 'CreativeWork'],
  ])('a document that is a %s is a %s', async (kind, type) => {
    const file = exampleDocument('revises: 2025-01-10-one\n', '2025-01-20').replace('kind: proposal', `kind: ${kind}`)
    const story = await storyOf({ 'documents/2025-01-10-one.md': exampleDocument(), 'documents/2025-01-20-two.md': file }) // prettier-ignore
    expect(documentNode(story, get(story, 'documents', '2025-01-20-two'))).toMatchObject({
      '@type': type,
      genre: kind,
      creativeWorkStatus: 'proposed',
      isBasedOn: { '@id': `${site}/documents/2025-01-10-one/` },
    })
  })

  it('terms are defined in the glossary', async () => {
    expect(written(definedTerms(await storyOf()))['hasDefinedTerm']).toEqual([
      { '@type': 'DefinedTerm', '@id': `${site}/glossary/#truce`, name: 'truce', description: 'A pause in fighting.' },
    ])
  })
})

describe('the site', () => {
  it('can be searched, and has a publisher whose corrections policy is named where there is one', async () => {
    const policy = '---\ntitle: Corrections\nsummary: How we correct.\n---\nWe say so.\n'
    const [bare, whole] = [await storyOf(), await storyOf({ 'pages/corrections-policy.md': policy })]
    expect(written(webSite(bare))).toMatchObject({
      '@id': `${site}/`,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      potentialAction: {
        target: { urlTemplate: `${site}/search/?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    })
    expect(written(publisher(bare))['correctionsPolicy']).toBeUndefined()
    expect(written(publisher(whole))).toMatchObject({
      '@type': 'NewsMediaOrganization',
      correctionsPolicy: `${site}/corrections-policy/`,
    })
  })

  it.each([
    ['/', undefined],
    ['/topics/', ['Example', 'Here']],
    ['/topics/border/', ['Example', 'Topics', 'Here']],
    ['/about/', ['Example', 'Here']],
  ])('leads from the home page to %s', async (path, names) => {
    const { linkedData } = withData(await storyOf(), { title: 'Here', description: 'x', path })
    const [way] = written(linkedData)['@graph'] as { itemListElement: { name: string; item?: string }[] }[]
    expect(way?.itemListElement.map(({ name }) => name)).toEqual(names)
    expect(way?.itemListElement.at(-1)?.item).toBeUndefined()
  })

  it('offers its data with version, licence and files', async () => {
    const data = datasetData(await storyOf(), {
      name: 'Data',
      description: 'Everything.',
      path: '/data/',
      version: '2025-01-10',
      distribution: [{ name: 'Statements', path: '/data/statements.csv', type: 'text/csv', bytes: 12, sha256: 'ab' }],
    })
    expect(written(data)).toMatchObject({
      '@type': 'Dataset',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      temporalCoverage: '2025-01-10/2025-01-10',
      version: '2025-01-10',
      distribution: [
        {
          '@type': 'DataDownload',
          contentUrl: `${site}/data/statements.csv`,
          encodingFormat: 'text/csv',
          contentSize: '12 B',
          sha256: 'ab',
        },
      ],
    })
  })
})
