import { readFileSync, statSync } from 'node:fs'

/** Why a file was not read: it is longer than anyone may commit. */
export class FileTooLong extends Error {
  readonly code = 'EFBIG'
  readonly bytes: number
  readonly most: number

  constructor(bytes: number, most: number) {
    super(`${bytes} bytes, more than ${most}`)
    this.bytes = bytes
    this.most = most
  }
}

/** A file’s bytes. Throws a FileTooLong, before any of it is read, where there are more than `most`. */
export function readWithin(path: string, most: number): Uint8Array {
  const { size } = statSync(path)
  if (size > most) throw new FileTooLong(size, most)
  return readFileSync(path)
}
