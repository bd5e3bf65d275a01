/** `counted(1, 'statement')` → `1 statement`; plurals take an s. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
