import type { DateView } from './date-view.ts'
import type { Story } from '../story/story.ts'
import type { Head } from './frame.ts'
import type { Link } from './link.ts'

/** The page about the data: what there is, what it means, what stays. `feeds/data/data-page.ts` makes it. */
export interface DataPage {
  head: Head
  records: number
  tables: DataTable[]
  version: string
  asOf?: { iso: string; text: string } | undefined
  /** The days of the first development and of the end of the last. */
  covers?: { from: DateView; to: DateView } | undefined
  licence: { title: string; href?: string | undefined }
  citation: string
  /** Everything in one file, and what describes or proves the files. */
  files: DataFile[]
  listSeparator: string
  /** The version of the shapes. */
  format: number
  /** Where the data of one entry are, by kind of entry. */
  indexes: { title: string; address: string; schema: string; example?: Link | undefined }[]
  checksums: { name: string; sha256: string }[]
}

/** A file, and what it is for. */
export interface DataFile {
  name: string
  /** “2.0 MB” */
  size: string
  use: string
}

/** A kind of record: what one is, and its fields. */
export interface DataTable {
  name: string
  anchor: string
  title: string
  meaning: string
  records: number
  csv: DataFile
  schema: string
  fields: DataField[]
}

export interface DataField {
  name: string
  /** “day”, “ids in actors”, “one of call, meeting, …” */
  type: string
  meaning: string
  /** Whether a record may lack it. */
  optional: boolean
  /** What it says in the newest record that has it, cut where it is long. */
  example?: string | undefined
}

/** What the head of the page about the data says. */
export function dataHead(story: Story): Head {
  return {
    title: 'Data',
    description: `${story.file.name} as records: developments, statements, positions, documents and their sources, to download and reuse.`,
    path: '/data/',
  }
}
