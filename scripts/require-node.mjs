// Plain JavaScript that any Node reads: the commands themselves are TypeScript, which Node runs from 22.18 on.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18) || (major === 23 && minor < 6)) {
  process.stderr.write(
    `This is Node ${process.versions.node}, but Parley needs Node 22.18 or later: see https://nodejs.org/.\n`,
  )
  process.exit(2)
}
