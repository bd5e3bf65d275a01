import { load } from 'js-yaml'

/** Characters at which parsers may differ: tabs, white space beyond ASCII, control characters. */
const odd = /[^\S \n]|[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFEFF]/
const key = /([A-Za-z][A-Za-z0-9_-]*):(?= |$)/y
const constant = /^(?:null|true|false)$/i
const quoted = /"(?:[^"\\\n]|\\["\\])*"|'(?:[^'\n]|'')*'/y
/** How a value may begin that needs no quotation marks; further letters of any script too. */
const plainStart = /[A-Za-z0-9\u00A1-\uD7FF]|-(?=[0-9])/y
const blockPlain = /[^\n]+/y
const flowPlain = /[^\n,[\]{}]+/y
const numeric = /^[-+.0-9][-+._0-9a-fA-FxXoO]*$/
const number = /^(?:0|-?[1-9][0-9]{0,14}|-?[0-9]{1,5}\.[0-9]{1,10})$/
const date = /^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$/

/** Indentation and nesting of flow that stay below what the strict parser calls too deep. */
const [maxIndent, maxFlow] = [8, 4]

/**
 * The value of YAML that is plain: keys and values on one line each, lists, `[…]` and `{…}` within a line, and nothing in it
 * that YAML parsers read in different ways. Undefined for all other YAML, valid or not: `parseYaml` must read it then.
 * Where this answers, `parseYaml` finds no problem and the same value, in ten times the time.
 */
export function plainYaml(text: string): Record<string, unknown> | undefined {
  if (odd.test(text) || !isPlain(text)) return undefined
  try {
    return load(text, { maxDepth: 20 }) as Record<string, unknown>
  } catch {
    return undefined
  }
}

/** Whether each line is `key:`, `key: value`, `- value` or `- key: value`, indented as the one before it allows. */
function isPlain(text: string): boolean {
  let deepest = 0
  let isFirst = true
  for (const line of text.split('\n')) {
    if (line === '') continue
    const indent = line.search(/[^ ]/)
    if (indent < 0 || indent > maxIndent || indent > deepest) return false
    const isItem = line.startsWith('- ', indent)
    if (isFirst && (isItem || indent > 0)) return false
    isFirst = false
    const start = isItem ? indent + 2 : indent
    const afterKey = keyEnd(line, start)
    if (afterKey === undefined && !isItem) return false
    const value = afterKey ?? start
    if (value === line.length) {
      deepest = maxIndent
    } else {
      if (valueEnd(line, afterKey === undefined ? start : value + 1, 0) !== line.length) return false
      deepest = afterKey === undefined ? indent : start
    }
  }
  return !isFirst
}

/** Where a key with its colon ends that begins at the place, or undefined. */
function keyEnd(line: string, start: number): number | undefined {
  key.lastIndex = start
  const found = key.exec(line)
  return found && !constant.test(found[1]!) ? key.lastIndex : undefined
}

/** Where a plain value ends that begins at the place; -1 where there is none. `flow` counts the brackets around it. */
function valueEnd(line: string, start: number, flow: number): number {
  const character = line[start]
  if (character === '[' || character === '{') return flow < maxFlow ? collectionEnd(line, start, flow + 1) : -1
  if (character === '"' || character === "'") {
    quoted.lastIndex = start
    return quoted.test(line) ? quoted.lastIndex : -1
  }
  plainStart.lastIndex = start
  if (!plainStart.test(line)) return -1
  const pattern = flow > 0 ? flowPlain : blockPlain
  pattern.lastIndex = start
  const [value] = pattern.exec(line)!
  const trimmed = value.trimEnd()
  if (flow === 0 && trimmed !== value) return -1
  if (/: | #|:$/.test(trimmed)) return -1
  if (numeric.test(trimmed) && !isPlainNumber(trimmed)) return -1
  return start + trimmed.length
}

function isPlainNumber(text: string): boolean {
  return date.test(text) || (number.test(text) && (text === '0' || Number(text) !== 0))
}

/** Where a list or map in brackets ends. */
function collectionEnd(line: string, start: number, flow: number): number {
  const [isMap, close] = line[start] === '{' ? [true, '}'] : [false, ']']
  let at = spaces(line, start + 1)
  if (line[at] === close) return at + 1
  for (;;) {
    if (isMap) {
      const after = keyEnd(line, at)
      if (after === undefined) return -1
      at = after + 1
    }
    const end = valueEnd(line, at, flow)
    if (end < 0) return -1
    at = spaces(line, end)
    if (line[at] === close) return at + 1
    if (line[at] !== ',') return -1
    at = spaces(line, at + 1)
  }
}

function spaces(line: string, start: number): number {
  let at = start
  while (line[at] === ' ') at++
  return at
}
