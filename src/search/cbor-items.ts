/** The parts of a CBOR array as its bytes, head apart. Enough of CBOR for Pagefind’s files: numbers, texts, arrays. */
export function itemsOf(bytes: Buffer): Buffer[] {
  const { kind, value, next } = headAt(bytes, 0)
  if (kind !== 4) throw new Error('This is not a CBOR array.')
  const items: Buffer[] = []
  for (let start = next; items.length < value;) {
    const end = endOf(bytes, start)
    items.push(bytes.subarray(start, end))
    start = end
  }
  return items
}

/** A CBOR array of these items. */
export function arrayOf(items: readonly Buffer[]): Buffer {
  const { length } = items
  const head = length < 24 ? [0x80 + length] : length < 256 ? [0x98, length] : [0x99, length >> 8, length & 255]
  if (length > 0xffff) throw new Error('This list is too long.')
  return Buffer.concat([Buffer.from(head), ...items])
}

/** The text of a CBOR item. */
export function textOf(item: Buffer): string {
  const { kind, value, next } = headAt(item, 0)
  if (kind !== 3) throw new Error('This is not a CBOR text.')
  return item.toString('utf8', next, next + value)
}

function endOf(bytes: Buffer, start: number): number {
  const { kind, value, next } = headAt(bytes, start)
  if (kind === 0) return next
  if (kind === 3) return next + value
  let end = next
  for (let count = 0; count < value; count++) end = endOf(bytes, end)
  return end
}

/** What begins there (0 a number, 3 a text, 4 an array), its value or length, and where what follows begins. */
function headAt(bytes: Buffer, start: number): { kind: number; value: number; next: number } {
  const first = bytes.readUInt8(start)
  const kind = first >> 5
  const size = first & 31
  if (![0, 3, 4].includes(kind) || size > 26) throw new Error(`Unexpected CBOR: ${first.toString(16)}.`)
  if (size < 24) return { kind, value: size, next: start + 1 }
  const width = 2 ** (size - 24)
  return { kind, value: bytes.readUIntBE(start + 1, width), next: start + 1 + width }
}

/** A CBOR item of a short text. */
export function textItem(text: string): Buffer {
  const bytes = Buffer.from(text)
  if (bytes.length > 255) throw new Error('This text is too long.')
  return Buffer.concat([Buffer.from(bytes.length < 24 ? [0x60 + bytes.length] : [0x78, bytes.length]), bytes])
}
