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
  return Buffer.concat([head(4, items.length), ...items])
}

/** What begins a CBOR array of so many items. */
export function arrayHead(length: number): Buffer {
  return head(4, length)
}

/** The text of a CBOR item. */
export function textOf(item: Buffer): string {
  const { kind, value, next } = headAt(item, 0)
  if (kind !== 3) throw new Error('This is not a CBOR text.')
  return item.toString('utf8', next, next + value)
}

/** A CBOR item of a text. */
export function textItem(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([head(3, bytes.length), bytes])
}

/** The number of a CBOR item that is not negative. */
export function numberOf(item: Buffer): number {
  const { kind, value } = headAt(item, 0)
  if (kind !== 0) throw new Error('This is not a CBOR number.')
  return value
}

/** A CBOR item of a whole number that is not negative. */
export function numberItem(number: number): Buffer {
  return head(0, number)
}

/** Where the item ends that begins there. */
export function endOf(bytes: Buffer, start: number): number {
  const { kind, value, next } = headAt(bytes, start)
  if (kind < 2) return next
  if (kind === 3) return next + value
  let end = next
  for (let count = 0; count < value; count++) end = endOf(bytes, end)
  return end
}

/** What begins there (0 a number, 1 a negative one, 3 a text, 4 an array), its value or length, and where what follows begins. */
export function headAt(bytes: Buffer, start: number): { kind: number; value: number; next: number } {
  const first = bytes.readUInt8(start)
  const kind = first >> 5
  const size = first & 31
  if (kind === 2 || kind > 4 || size > 26) throw new Error(`Unexpected CBOR: ${first.toString(16)}.`)
  if (size < 24) return { kind, value: size, next: start + 1 }
  const width = 2 ** (size - 24)
  return { kind, value: bytes.readUIntBE(start + 1, width), next: start + 1 + width }
}

function head(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.from([kind * 32 + value])
  const width = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4
  const bytes = Buffer.alloc(1 + width)
  bytes[0] = kind * 32 + 24 + Math.log2(width)
  bytes.writeUIntBE(value, 1, width)
  return bytes
}
