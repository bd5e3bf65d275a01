export default {
  layout: 'topic.njk',
  permalink: ({ page }) => `/topics/${/([^/]+)\.md$/.exec(page.inputPath)[1]}/`,
}
