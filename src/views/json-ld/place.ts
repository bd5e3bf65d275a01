import type { Place } from 'schema-dts'
import type { Entry } from '../../story/entry.ts'
import type { Story } from '../../story/story.ts'
import { otherNames, wikidataUrl } from './actor.ts'
import { idOf } from './graph.ts'

/** A place in its internationally recognised country; who holds it is left to the page, which says since when and who says so. */
export function placeNode(story: Story, place: Entry<'places'>): Place {
  const { name, country, coordinates, note, wikidata } = place.data
  const [latitude, longitude] = coordinates
  return {
    '@type': 'Place',
    '@id': idOf(story, place),
    name,
    description: note,
    alternateName: otherNames(place.data),
    sameAs: wikidataUrl(wikidata),
    address: { '@type': 'PostalAddress', addressCountry: country },
    geo: { '@type': 'GeoCoordinates', latitude, longitude },
  }
}
