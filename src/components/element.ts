type Content = Node | string | false | undefined

/** An element with attributes and children; texts become text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Content[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children.filter((child) => child !== false && child !== undefined))
  return made
}

/** An address from a file, where it leads to a page of this site; any other leads home. */
export function ownAddress(url: string): string {
  return /^\/(?!\/)/.test(url) ? url : '/'
}
