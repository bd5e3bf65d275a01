/** `counted(1, 'statement')` → `1 statement`, `counted(4937, 'record')` → `4,937 records`; plurals take an s. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
