export default {
  layout: 'development.njk',
  permalink: ({ page }) => `/developments/${/([^/]+)\.md$/.exec(page.inputPath)[1]}/`,
}
