import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0

/** A file system of so many bytes in a folder, which is made; undefined where this process may not make one. */
export function smallDisk(path: string, bytes: number): { readOnly(): void; [Symbol.dispose](): void } | undefined {
  mkdirSync(path, { recursive: true })
  if (!isLinuxRoot) return undefined
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', path]).status !== 0) return undefined
  return {
    readOnly() {
      const { status, stderr } = spawnSync('mount', ['-o', 'remount,ro', path])
      if (status !== 0) throw new Error(`mount: ${String(stderr)}`)
    },
    [Symbol.dispose]() {
      spawnSync('umount', ['-l', path])
    },
  }
}
