import type { StoryFile } from '../story/schema/story-file.ts'

/** Who asks, with an address for complaints: `Parley archive command (+https://site)`. */
export function userAgentOf(command: string, storyFile: Pick<StoryFile, 'url'> | undefined): string {
  return `Parley ${command} command (${storyFile ? `+${storyFile.url}` : 'no address'})`
}

/** Waits for so many milliseconds. */
export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds))
}

/** Why a request failed, in words. */
export function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? error.cause : error
  return [error.name, cause.name].includes('TimeoutError') ? 'no answer in time' : cause.message
}

/** Whether an address is on this machine: where stand-ins of tests listen. */
export function isOnThisMachine(url: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
}
