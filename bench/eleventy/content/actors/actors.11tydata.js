export default {
  layout: 'actor.njk',
  permalink: ({ page }) => `/actors/${/([^/]+)\.md$/.exec(page.inputPath)[1]}/`,
}
