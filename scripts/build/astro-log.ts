/** A line Astro logs. */
export interface AstroLogEvent {
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  label: string | null
  message: string
}

const slot = Symbol.for('parley.astro-log')

/** Sends what Astro logs from now on to the listener, in place of the terminal. Astro loads this file by its path. */
export function onAstroLog(listener: (event: AstroLogEvent) => void): void {
  ;(globalThis as Record<symbol, unknown>)[slot] = listener
}

/** The log destination, as Astro’s logger configuration wants it. */
export default function destination() {
  return {
    write(event: AstroLogEvent): void {
      ;((globalThis as Record<symbol, unknown>)[slot] as ((event: AstroLogEvent) => void) | undefined)?.(event)
    },
  }
}
