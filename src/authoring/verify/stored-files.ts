import type { HeldFile } from './held.ts'

/** What files hold, in few and long lists, which are quick to load. */
export interface StoredFiles {
  paths: string[]
  digests: string[]
  bytes: Float64Array
  /** The links of each file, then its anchors, one file after the other. */
  numbers: Uint32Array
  /** Where these end: two numbers for each file. */
  ends: Uint32Array
  /** Places in `paths`. */
  withAnchors: Uint32Array
  unlisted: Uint32Array
  jumps: [file: number, url: string, offset: number][]
}

/** Puts files into lists. */
export function toStoredFiles(files: readonly HeldFile[]): StoredFiles {
  const numbers = new Uint32Array(
    files.reduce((sum, { links, anchors }) => sum + links.length + (anchors?.length ?? 0), 0),
  )
  const ends = new Uint32Array(files.length * 2)
  let end = 0
  for (const [file, { links, anchors }] of files.entries()) {
    numbers.set(links, end)
    ends[file * 2] = end += links.length
    if (anchors) numbers.set(anchors, end)
    ends[file * 2 + 1] = end += anchors?.length ?? 0
  }
  const places = (where: (file: HeldFile) => unknown) =>
    Uint32Array.from(files.flatMap((file, place) => (where(file) ? [place] : [])))
  return {
    paths: files.map(({ path }) => path),
    digests: files.map(({ digest }) => digest),
    bytes: Float64Array.from(files, ({ bytes }) => bytes),
    numbers,
    ends,
    withAnchors: places(({ anchors }) => anchors),
    unlisted: places(({ unlisted }) => unlisted),
    jumps: files.flatMap(({ jump }, file) =>
      jump ? [[file, jump.url, jump.offset] satisfies [number, string, number]] : [],
    ),
  }
}

/** The files that lists hold, by path. */
export function fromStoredFiles(stored: StoredFiles): Map<string, HeldFile> {
  const { paths, digests, bytes, numbers, ends } = stored
  const from = (file: number) => (file === 0 ? 0 : ends[file * 2 - 1])
  const files = paths.map((path, file): HeldFile => {
    const links = numbers.subarray(from(file), ends[file * 2])
    return { path, digest: digests[file]!, bytes: bytes[file]!, links }
  })
  for (const file of stored.withAnchors) files[file]!.anchors = numbers.subarray(ends[file * 2], ends[file * 2 + 1])
  for (const file of stored.unlisted) files[file]!.unlisted = true
  for (const [file, url, offset] of stored.jumps) files[file]!.jump = { url, offset }
  return new Map(files.map((file) => [file.path, file]))
}
