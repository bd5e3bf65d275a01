/** What a picture shows, as a table. */
export interface TableView {
  head: string[]
  rows: { name: { text: string; href?: string | undefined }; cells: (number | string)[] }[]
}
