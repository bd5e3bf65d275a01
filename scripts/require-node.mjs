// Plain JavaScript that any Node reads: the commands themselves are TypeScript, which Node runs from 22.18 on.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`Node ${process.versions.node} is too old for this command: use Node 22.18 or later.\n`)
  process.exit(2)
}
