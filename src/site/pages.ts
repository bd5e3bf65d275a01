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
import { loadStory } from './load-story.ts'
import type { Asked } from './model-of.ts'
import { pageBody } from './page-body.ts'
import { renderOpening } from './render-body.ts'
import { single } from './single.ts'

/** The pages of a collection’s entries: their paths, and the model and body of each. */
function perEntry<Model>(collection: Collection, view: (story: Story, id: string) => Model) {
  return {
    paths: async () =>
      [...(await loadStory()).byKey.values()]
        .filter((entry) => entry.collection === collection)
        .map(({ id }) => ({ params: { id } })),
    model: async ({ params: { id = '' } }: Asked) => {
      const story = await loadStory()
      const entry = get(story, collection, id) as AnyEntry
      const frame = entry.data.draft ? { ...frameOf(story), draft: true } : frameOf(story)
      return { frame, model: view(story, id), body: pageBody(story, entry) }
    },
  }
}

export const home = async () => {
  const story = await loadStory()
  const overview = find(story, 'pages', 'overview')
  const opening = overview && !isMdx(overview.path) ? renderOpening(story, overview, 150) : ''
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
  const written = story.terms.filter(({ facts }) => facts.words > 0 || facts.images.length > 0)
  const bodies = Object.fromEntries(written.map((term) => [term.id, pageBody(story, term)]))
  return { frame: frameOf(story), model: glossaryPage(story), bodies }
}
