import { monthOf } from '../../story/dates.ts'
import { developmentKinds } from '../../story/schema/development.ts'
import { get, type Story } from '../../story/story.ts'
import { anchors, periodUrl } from '../../story/urls.ts'
import { monthUrls } from '../developments-page.ts'
import { usualFold } from '../folded.ts'
import { entryLink } from '../link.ts'
import { activityChart, type ActivityChart } from './activity.ts'

const kindNames: Record<(typeof developmentKinds)[number], string> = {
  call: 'Calls',
  meeting: 'Meetings',
  summit: 'Summits',
  statement: 'Statements',
  decision: 'Decisions',
  proposal: 'Proposals',
  agreement: 'Agreements',
  military: 'Military events',
  vote: 'Votes',
  background: 'Background',
}

/** The whole story over time, by topic; its columns lead to the pages of the years. */
export function storyActivity(story: Story): ActivityChart | undefined {
  const monthUrl = monthUrls(story)
  return activityChart({
    id: 'activity',
    developments: story.developments,
    groups: story.topics.map((topic) => ({
      name: entryLink(topic),
      developments: story.developmentsBy.topic.get(topic.id) ?? [],
    })),
    by: 'by topic (one can have several)',
    asOf: story.asOf,
    hrefOf: ({ first, last }, month) =>
      first.slice(0, 4) === last.slice(0, 4) && first.endsWith('-01') && last.endsWith('-12')
        ? periodUrl('developments', first.slice(0, 4))
        : monthUrl(month),
  })
}

/** A topic over time, by kind of development; its columns lead to the list on its page, which has an anchor for each month it reaches. */
export function topicActivity(story: Story, id: string): ActivityChart | undefined {
  const developments = story.developmentsBy.topic.get(get(story, 'topics', id).id) ?? []
  const monthUrl = monthUrls(story)
  const byKind = Map.groupBy(developments, ({ data }) => data.kind)
  const listed = new Set(developments.slice(-(usualFold.open + usualFold.folded)).map(({ data }) => monthOf(data.date)))
  return activityChart({
    id: 'activity',
    developments,
    groups: developmentKinds
      .filter((kind) => byKind.has(kind))
      .map((kind) => ({ name: { text: kindNames[kind] }, developments: byKind.get(kind)! })),
    by: 'by kind',
    asOf: story.asOf,
    hrefOf: (_period, month) => (listed.has(month) ? `#${anchors.month(month)}` : monthUrl(month)),
  })
}
