import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzipSync, gzip } from 'node:zlib'

/** Pagefind’s data files begin with this, below their compression. */
const signature = Buffer.from('pagefind_dcd')

const compress = promisify(gzip)

/** The content of one of Pagefind’s data files. */
export function unpack(file: Buffer): Buffer {
  const bytes = gunzipSync(file)
  if (!bytes.subarray(0, signature.length).equals(signature)) throw new Error('This is not a file of Pagefind’s.')
  return bytes.subarray(signature.length)
}

/** A data file with this content, the same on every system. */
export async function pack(content: Buffer): Promise<Buffer> {
  const packed = await compress(Buffer.concat([signature, content]), { level: 9 })
  // The byte that names the operating system.
  packed[9] = 255
  return packed
}

/** A name as Pagefind makes them for a file with this content, its digest after `start`; one that is not taken, and then is. */
export function nameFor(start: string, content: Buffer, length: number, taken: Set<string>): string {
  const digest = createHash('sha256').update(content).digest('hex')
  for (let end = length; end <= digest.length; end++) {
    const name = `${start}${digest.slice(0, end)}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
  throw new Error('Two files of the search index have the same content.')
}
