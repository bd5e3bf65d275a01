import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import { givenStory } from '../story/shared-story.ts'

/**
 * Pages read Astro’s data store from its file. Otherwise the bundler takes all of it through every step as one string:
 * for 3,000 entries that was 600 MB and 4 seconds.
 */
export function dataStore(): AstroIntegration {
  return {
    name: 'parley-data-store',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        // Of pages that are given their story, the store has no more than the names of MDX.
        if (command !== 'build' || givenStory()) return
        const file = fileURLToPath(new URL('data-store.json', config.cacheDir))
        updateConfig({ vite: { plugins: [readWhenRendering(file)] } })
      },
    },
  }
}

function readWhenRendering(file: string): Plugin {
  return {
    name: 'parley-data-store',
    load: {
      // Before Astro’s own, which gives the text.
      order: 'pre',
      filter: { id: /^\0astro:data-layer-content$/ },
      handler: () => ({
        code: `import { readFileSync } from 'node:fs'\nexport default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'))`,
        map: { mappings: '' },
      }),
    },
  }
}
