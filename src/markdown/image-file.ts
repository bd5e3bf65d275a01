/** `../images/kyiv.jpg` → `kyiv.jpg`: how bodies name a file of `content/images/`. Undefined for other addresses. */
export function imageFile(src: string): string | undefined {
  return /^\.\.\/images\/([A-Za-z0-9._-]+)$/.exec(src)?.[1]
}
