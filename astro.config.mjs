import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { headers } from './src/integrations/headers.ts'
import { plainImports } from './src/integrations/plain-imports.ts'
import { mdxPlugins } from './src/markdown/processor.ts'

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', assets: '_assets', inlineStylesheets: 'never' },
  // Astro 7’s default drops the spaces between inline elements on separate lines.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified({ ...mdxPlugins, gfm: false, smartypants: false }),
  },
  // An inline script or font would need an exception in the content security policy.
  vite: { plugins: [plainImports()], build: { assetsInlineLimit: 0, modulePreload: false } },
  integrations: [mdx(), headers()],
  server: { host: '127.0.0.1' },
})
