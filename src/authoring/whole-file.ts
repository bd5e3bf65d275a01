import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What `writeWhole` wrote into a file. Throws where there is none, or where it is damaged. */
export function readWhole(file: string): Buffer {
  const bytes = readFileSync(file)
  const content = bytes.subarray(32)
  if (!digestOf(content).equals(bytes.subarray(0, 32))) throw new Error(`${file} is damaged`)
  return content
}

/** Writes a file with a checksum. One rename puts it in place whole, so two processes at once never see half of one. */
export function writeWhole(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = `${file}.${randomUUID()}`
  writeFileSync(temporary, Buffer.concat([digestOf(content), content]))
  renameSync(temporary, file)
}

function digestOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
