/** Eleventy’s configuration: the lists that pages need, made once. */
export default function (config) {
  const newestFirst = (a, b) => b.date - a.date || (a.inputPath < b.inputPath ? -1 : 1)
  const idOf = (inputPath) => /([^/]+)\.md$/.exec(inputPath)[1]
  const inFolder = (api, folder) => api.getAll().filter(({ inputPath }) => inputPath.startsWith(`./content/${folder}/`))
  const developments = (api) => inFolder(api, 'developments').sort(newestFirst)
  const byId = (items) => Object.fromEntries(items.map((item) => [idOf(item.inputPath), item]))
  const listBy = (items, keysOf) => {
    const lists = {}
    for (const item of items) for (const key of keysOf(item)) (lists[key] ??= []).push(item)
    return lists
  }

  config.addCollection('newest', (api) => developments(api).slice(0, 50))
  config.addCollection('developmentById', (api) => byId(developments(api)))
  config.addCollection('actorById', (api) => byId(inFolder(api, 'actors')))
  config.addCollection('topicById', (api) => byId(inFolder(api, 'topics').sort((a, b) => a.data.order - b.data.order)))
  config.addCollection('byActor', (api) => listBy(developments(api), ({ data }) => data.actors))
  config.addCollection('byTopic', (api) => listBy(developments(api), ({ data }) => data.topics))
  config.addCollection('followers', (api) => listBy(developments(api), ({ data }) => data.follows ?? []))
  config.addFilter('id', idOf)
  config.addFilter('day', (date) => date.toISOString().slice(0, 10))
}

export const config = {
  dir: { input: 'content', includes: '../includes', output: 'out' },
  // The bodies hold no templates.
  markdownTemplateEngine: false,
}
