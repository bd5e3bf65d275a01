import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import type { Parent } from 'mdast'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'
import type { Processor } from 'unified'

/** One source of a citation group: `of` names another development. */
export interface CitationRef {
  source: string
  of?: string | undefined
}

/** `[@tass]` or `[@tass; @2025-02-11-interview/guardian]` in prose. */
export interface CitationNode extends Parent {
  type: 'citation'
  /** `offset` is where each begins within the group. */
  refs: (CitationRef & { offset: number })[]
  children: []
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode
  }
  interface RootContentMap {
    citation: CitationNode
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation'
  }
}

const bracketOpen = 91
const bracketClose = 93
const at = 64
const semicolon = 59
const space = 32
const slash = 47
const parenthesis = 40

/**
 * Adds citations to the parser, as a construct of its own before links: escapes (`\[@`) and code spans stay text.
 * A group that does not fit the grammar `[@id(/id)?(; @id(/id)?)*]` stays text too, and the check names it.
 */
export function citationSyntax(this: Processor): undefined {
  const data = this.data()
  const micromarkExtensions = (data.micromarkExtensions ??= [])
  const fromMarkdownExtensions = (data.fromMarkdownExtensions ??= [])
  micromarkExtensions.push(micromarkCitation)
  fromMarkdownExtensions.push(citationFromMarkdown)
}

const tokenize: Tokenizer = (effects, ok, nok) => {
  let inSource = false
  let atStart = true
  return start

  function start(code: Code): State | undefined {
    effects.enter('citation')
    effects.consume(code)
    return open
  }

  function open(code: Code): State | undefined {
    if (code !== at) return nok(code)
    effects.consume(code)
    inSource = false
    atStart = true
    return id
  }

  function id(code: Code): State | undefined {
    if (isIdCharacter(code)) {
      effects.consume(code)
      atStart = false
      return id
    }
    if (atStart) return nok(code)
    if (code === slash && !inSource) {
      effects.consume(code)
      inSource = true
      atStart = true
      return id
    }
    if (code === semicolon) {
      effects.consume(code)
      return spaces
    }
    if (code === bracketClose) {
      effects.consume(code)
      effects.exit('citation')
      return after
    }
    return nok(code)
  }

  /** `[@name](https://…)` is a link whose words begin with an at sign. */
  function after(code: Code): State | undefined {
    return code === parenthesis ? nok(code) : ok(code)
  }

  function spaces(code: Code): State | undefined {
    if (code === space) {
      effects.consume(code)
      return spaces
    }
    return open(code)
  }
}

const construct: Construct = { name: 'citation', tokenize }
const micromarkCitation: Extension = { text: { [bracketOpen]: construct } }

const citationFromMarkdown: FromMarkdownExtension = {
  enter: {
    citation(this: CompileContext, token: Token) {
      const refs = [...this.sliceSerialize(token).matchAll(/@([^;\]]+)/g)].map(({ 1: ref, index }) => ({
        ...parseCitation(ref!),
        offset: index,
      }))
      this.enter({ type: 'citation', refs, children: [] }, token)
    },
  },
  exit: {
    citation(this: CompileContext, token: Token) {
      this.exit(token)
    },
  },
}

/** `tass` or `2025-02-11-interview/guardian` as a reference to a source. */
export function parseCitation(text: string): CitationRef {
  const slash = text.indexOf('/')
  return slash < 0 ? { source: text } : { source: text.slice(slash + 1), of: text.slice(0, slash) }
}

function isIdCharacter(code: Code): boolean {
  if (code === null) return false
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 45 ||
    code === 95
  )
}
