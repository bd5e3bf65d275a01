import { styleText } from 'node:util'

/** A stream such as `process.stdout`. */
export interface Terminal {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

export interface Step {
  /** Shows how far the step is; on a terminal only. */
  update(done: number, total: number): void
  /** Writes a line while the step goes on. */
  say(line: string): void
  /** Ends the step with what came of it: `145 entries`. */
  end(result: string): void
  fail(result: string): void
}

const barWidth = 24

/**
 * A calm list of steps: one line each with its result and time. A terminal gets a bar on steps that take longer than
 * a second; elsewhere (CI, files) every step is one plain line when it ends.
 */
export function createProgress(terminal: Terminal, now: () => number = () => performance.now()) {
  const live = terminal.isTTY === true
  const style = (format: Parameters<typeof styleText>[0], text: string) => (live ? styleText(format, text) : text)
  return {
    start(name: string): Step {
      const started = now()
      let drawn = 0
      const label = name.padEnd(10)
      if (live) terminal.write(`  ${label}`)
      const finish = (mark: string, result: string) => {
        const time = `${((now() - started) / 1000).toFixed(1)} s`
        terminal.write(`${live ? '\r\u001B[K' : ''}${mark} ${label}${result.padEnd(46)} ${style('dim', time)}\n`)
      }
      return {
        update(done, total) {
          const time = now()
          if (!live || time - started < 1000 || time - drawn < 100 || total === 0) return
          drawn = time
          const filled = Math.round((barWidth * Math.min(done, total)) / total)
          const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
          terminal.write(`\r\u001B[K  ${label}${style('dim', bar)} ${done} of ${total}`)
        },
        say: (line) => terminal.write(live ? `\r\u001B[K${line}\n  ${label}` : `${line}\n`),
        end: (result) => finish(style('green', '✓'), result),
        fail: (result) => finish(style('red', '✗'), result),
      }
    },
  }
}
