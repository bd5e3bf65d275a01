import { builtMemory } from '../verify/built-files.ts'
import { expectationOf, faultKinds } from '../verify/faults.ts'
import { verifySite } from '../verify/verify-site.ts'

/** The page on what the verifier looks for in a built site, in Markdown, with what it finds in each example. */
export function builtSitePage(): string {
  const sections = faultKinds.map(({ code, title, reason, bad, expected }) => {
    const { issues } = verifySite(builtMemory(bad), expectationOf(bad, expected))
    const found = issues
      .filter((issue) => issue.code === code)
      .map(({ file, line, column, message }) => `${file}:${line}:${column} ${code}: ${message}`)
    return `## ${code}\n\n${title}\n\n${reason}\n\n\`\`\`text\n${found.join('\n')}\n\`\`\`\n`
  })
  return `# What a built site must be

Before \`npm run build\` puts a site in place, it reads every file of it back and looks for these faults. Each has its place in the built
file. A fault stops publication, and the site that was there stays; \`heavy-page\` is a warning. A fault is one of how the site
is made, seldom of an entry: please report it.

Files that are as they were in the last site without a fault need not be read again (\`docs/architecture.md\` says how); the verdict is
that of reading all of them, and in CI all of them are read.

${sections.join('\n')}`
}
