import { escape } from 'html-escaper'
import type { CheckResult } from '../../src/authoring/check.ts'

/** The page shown in place of the site while its content has errors. It reloads by itself when they change. */
export function findingsPage({ issues, counts, entries }: CheckResult): string {
  const items = issues.map(
    ({ severity, file, line, column, code, message, hint }) =>
      `<li class="${severity}"><code>${escape(file)}:${line}:${column}</code> <b>${escape(code)}</b>` +
      `<p>${escape(message)}</p>${hint ? `<p class="hint">${escape(hint)}</p>` : ''}</li>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${counts.error} ${counts.error === 1 ? 'error' : 'errors'} in the content</title>
<script type="module" src="/@vite/client"></script>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem }
  ol { padding: 0; list-style: none }
  li { border-left: .25rem solid #b42318; padding: .25rem 1rem; margin: 1rem 0 }
  li.warning { border-color: #98690c }
  p { margin: .25rem 0; overflow-wrap: anywhere }
  .hint { opacity: .8 }
</style>
<h1>The content has ${counts.error} ${counts.error === 1 ? 'error' : 'errors'}</h1>
<p>${entries} entries were read. The site comes back as soon as these are mended and saved.</p>
<ol>
${items.join('\n')}
</ol>
</html>
`
}
