/** What a page or file is asked for, as far as its model depends on it: Astro’s `params` and `props`. */
export interface Asked<Props = object> {
  params: Readonly<Record<string, string | undefined>>
  props: Props
}

/**
 * Makes the model of a page, all that its templates are given, or the text of a file. Every route exports one as `getModel`, so
 * that a build can tell whether a page is as it was without drawing it: it must be plain data.
 */
export type GetModel<Model, Props = object> = (asked: Asked<Props>) => Model | Promise<Model>

/** The model of the page that Astro draws: what a build has made already, or made now. */
export async function modelOf<Model, Props>(
  { params, props, locals }: Asked<Props> & { locals: object },
  getModel: GetModel<Model, Props>,
): Promise<Model> {
  const { model } = locals as { model?: Model }
  return model ?? (await getModel({ params, props }))
}
