import type { Plugin } from 'vite'

/**
 * Scripts load others with the browser’s own `import()`. What Vite puts around it weighs more than all scripts of ours
 * that a page loads at once; it fetches styles that belong to a script, and ours have none: they are in the style sheet.
 */
export function plainImports(): Plugin {
  return {
    name: 'parley-plain-imports',
    apply: 'build',
    configResolved: ({ plugins }) => {
      const wrapping = plugins.findIndex(({ name }) => name === 'native:import-analysis-build')
      if (wrapping >= 0) (plugins as Plugin[]).splice(wrapping, 1)
    },
  }
}
