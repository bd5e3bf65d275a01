import type { Preview } from '../../views/previews.ts'
import { previewAddress } from './preview-address.ts'

const files = new Map<string, Promise<Partial<Record<string, Preview>>>>()

/** The preview of the entry at an address of this site; undefined where there is none or it cannot be had. */
export async function loadPreview(address: { pathname: string; hash: string }): Promise<Preview | undefined> {
  const place = previewAddress(address)
  if (!place) return undefined
  const { file, id } = place
  try {
    if (!files.has(file)) files.set(file, load(file))
    return (await files.get(file))?.[id]
  } catch {
    files.delete(file)
    return undefined
  }
}

/** Servers tell by the file’s own tag whether it has changed: an address with its hash would change every page with every edit. */
async function load(file: string): Promise<Partial<Record<string, Preview>>> {
  const response = await fetch(file, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${response.status} for ${file}`)
  return (await response.json()) as Partial<Record<string, Preview>>
}
