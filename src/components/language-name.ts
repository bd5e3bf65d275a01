const names = new Intl.DisplayNames(['en'], { type: 'language' })

/** `uk` → `Ukrainian`; a tag that has no name stays as it is. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
