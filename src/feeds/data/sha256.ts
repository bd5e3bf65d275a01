const encoder = new TextEncoder()

/** The SHA-256 of a text’s UTF-8, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', encoder.encode(text))).toString('hex')
}

/** How many bytes a text takes in UTF-8. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text)
}
