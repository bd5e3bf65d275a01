import { spawn } from 'node:child_process'

export interface BesideOptions {
  /** What cannot be done where it fails, as the beginning of a sentence: “The search index could not be built”. */
  failure: string
  /** Kills the program. */
  signal?: AbortSignal | undefined
}

/**
 * Runs a program of ours in a process of its own, so that it works while Astro renders, and gives back the JSON in the last
 * line of its output. Settles only when that process has ended; rejects when it fails or the signal aborts it.
 */
export function runBeside<Result>(program: string, args: readonly string[], options: BesideOptions): Promise<Result> {
  const { failure, signal } = options
  const { promise, resolve, reject } = Promise.withResolvers<Result>()
  const child = spawn(process.execPath, [program, ...args], {
    // Over the channel it learns when this process is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...(signal && { signal }),
  })
  const fail = (reason: string) => reject(new Error(`${failure}: ${reason}`))
  let output = ''
  let errors = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  child.on('error', (error) => {
    errors ||= error.message
    // A process that never was never closes.
    if (child.pid === undefined) fail(error.message)
  })
  child.on('close', (code, killedBy) => {
    if (code !== 0) {
      fail(errors.trim() || (killedBy ? `it was ended by ${killedBy}` : `exit code ${code}`))
      return
    }
    try {
      resolve(JSON.parse(output.trim().split('\n').at(-1) ?? '') as Result)
    } catch {
      fail(`unexpected output ${JSON.stringify(output.slice(-200))}`)
    }
  })
  return promise
}
