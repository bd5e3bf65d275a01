import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readSeal } from './build/seal.ts'
import { readArguments, runCommand, UsageError } from './command-line.ts'
import { addRelease, liveRelease, prune, readRelease, Refusal, switchTo, withReleases } from './publish/releases.ts'

const help = `npm run publish -- --to DIR [--out DIR] [--keep N]
npm run publish -- --to DIR --rollback

Puts a built site where a server of yours sends it from: DIR/current leads to the live release, the others stand
beside it in DIR/releases. A request finds the old site or the new one, never a mixture, and nothing needs a restart.
  --to DIR    the folder of releases; the server’s root is DIR/current
  --out DIR   the built site (dist)
  --keep N    how many releases stay, with the live one (5)
  --rollback  makes the release live that was live before this one
Exit codes: 0 live, 1 the site is not as it was built, 2 wrong usage or a failure. Unless it is 0, what was live still is.
`

await runCommand(async () => {
  const { values } = readArguments(help, {
    to: { type: 'string' },
    out: { type: 'string', default: 'dist' },
    keep: { type: 'string', default: '5' },
    rollback: { type: 'boolean', default: false },
  })
  const { to, out, keep, rollback } = values
  if (to === undefined)
    throw new UsageError(
      `Unexpected end of the options, expected --to with the folder of releases.\n\n${help.trimEnd()}`,
    )
  if (!/^[1-9]\d{0,3}$/.test(keep) || keep === '1')
    throw new UsageError(
      `Unexpected --keep ${keep}, expected a number from 2 to 9999: one to serve, one to roll back to.`,
    )
  const onWait = (pid: number) => process.stdout.write(`Waiting for process ${pid}, which is publishing.\n`)
  try {
    if (!rollback) return await publish(to, out, Number(keep), onWait)
    if (!existsSync(to)) throw new UsageError(`Unexpected --to ${to}, expected a folder of releases that exists.`)
    return await withReleases(to, () => rollBack(to), onWait)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\nNothing was published.\n`)
    return 1
  }
})

async function publish(to: string, out: string, keep: number, onWait: (pid: number) => void): Promise<number> {
  const [target, site] = [`${resolve(to)}/`, `${resolve(out)}/`]
  if (target.startsWith(site) || site.startsWith(target))
    throw new UsageError(`Unexpected --to ${to} around or within --out ${out}, expected two folders apart.`)
  const seal = await readSeal(out)
  if (!seal) throw new UsageError(`Unexpected --out ${out}, expected a whole site; npm run build makes one.`)
  if (seal.drafts) throw new Refusal(`Unexpected drafts in ${out}, expected a site built without --drafts.`)
  const work = async () => {
    const live = await liveRelease(to)
    const { release, fresh } = await addRelease(to, out, seal, live)
    const kept = await switchTo(to, release, live)
    const releases = await prune(to, keep, release)
    process.stdout.write(
      live?.id === release.id
        ? `${release.id} is live already.\n`
        : `Live: ${release.id}, ${seal.files} files (${fresh} new), and ${kept} of the release before for pages that are open.\n` +
            `${releases} ${releases === 1 ? 'release' : 'releases'} in ${to}; --rollback brings the one before back.\n`,
    )
    return 0
  }
  return withReleases(to, work, onWait)
}

async function rollBack(to: string): Promise<number> {
  const live = await liveRelease(to)
  const previous = live?.previous === undefined ? undefined : await readRelease(to, live.previous)
  if (!live || !previous) throw new Refusal(`Unexpected --rollback, expected a release before the live one in ${to}.`)
  await switchTo(to, previous, live)
  process.stdout.write(`Live: ${previous.id}, as before ${live.id}.\n`)
  return 0
}
