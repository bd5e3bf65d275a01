import { find, get, type Story } from '../story/story.ts'
import type { AnyEntry } from '../story/entry.ts'
import { isMdx } from '../markdown/parse.ts'
import type { Collection } from '../story/schema/index.ts'
import { actorPage } from '../views/actor-page.ts'
import { developmentPage } from '../views/development-page.ts'
import { documentPage } from '../views/document-page.ts'
import { documentsPage } from '../views/documents-page.ts'
import { frameOf } from '../views/frame.ts'
import { homePage } from '../views/home-page.ts'
import { actorsPage, glossaryPage, placesPage, topicsPage } from '../views/list-pages.ts'
import { placePage } from '../views/place-page.ts'
import { notFoundPage, searchPage } from '../views/plain-pages.ts'
import { prosePage } from '../views/prose-page.ts'
import { topicPage } from '../views/topic-page.ts'
import { bindVocabulary, type VocabularyComponents } from './bind-vocabulary.ts'
import { loadStory } from './load-story.ts'
import { renderBody } from './render-body.ts'
import { single } from './single.ts'

/** A body ready for the `Body` component. */
export type PageBody = Exclude<Awaited<ReturnType<typeof bodyOf>>, undefined>

/** The pages of a collection’s entries: their paths, and the model and body of each. */
function perEntry<Model>(collection: Collection, view: (story: Story, id: string) => Model) {
  return {
    paths: async () =>
      [...(await loadStory()).byKey.values()]
        .filter((entry) => entry.collection === collection)
        .map(({ id }) => ({ params: { id } })),
    load: async (id: string, components: VocabularyComponents) => {
      const story = await loadStory()
      const entry = get(story, collection, id) as AnyEntry
      const frame = { ...frameOf(story), draft: entry.data.draft === true }
      return { frame, model: view(story, id), body: await bodyOf(story, entry, components) }
    },
  }
}

async function bodyOf(story: Story, entry: AnyEntry, components: VocabularyComponents) {
  const body = await renderBody(story, entry)
  if ('html' in body) return body
  return { Content: body.Content, components: bindVocabulary(components, story, entry) }
}

export const home = async () => {
  const story = await loadStory()
  const overview = find(story, 'pages', 'overview')
  const opening = overview && !isMdx(overview.path) ? await renderBody(story, overview, { words: 150 }) : { html: '' }
  return { frame: frameOf(story), model: homePage(story), opening }
}

export const actors = perEntry('actors', actorPage)
export const developments = perEntry('developments', developmentPage)
export const documents = perEntry('documents', documentPage)
export const places = perEntry('places', placePage)
export const prose = perEntry('pages', prosePage)
export const topics = perEntry('topics', topicPage)

export const actorList = single(actorsPage)
export const documentList = single(documentsPage)
export const placeList = single(placesPage)
export const topicList = single(topicsPage)
export const search = single(searchPage)
export const notFound = single(notFoundPage)

/** The glossary with the body of each term, by id. */
export const glossary = async () => {
  const story = await loadStory()
  const bodies = await Promise.all(story.terms.map(async (term) => [term.id, await renderBody(story, term)] as const))
  return { frame: frameOf(story), model: glossaryPage(story), bodies: new Map(bodies) }
}
