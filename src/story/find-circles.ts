/**
 * The circles of a graph, each as its nodes in order: one for each edge that leads back into the path walked to it,
 * so that every circle loses an edge when all that were found are mended. Linear but for the circles’ own length;
 * walks without recursion, because a chain may be as long as the story.
 */
export function* findCircles(
  nodes: Iterable<string>,
  next: (node: string) => readonly string[],
): Generator<readonly string[]> {
  const done = new Set<string>()
  for (const start of nodes) {
    const path: string[] = []
    const places = new Map<string, number>()
    const waiting: Iterator<string>[] = []
    const enter = (node: string) => {
      places.set(node, path.length)
      path.push(node)
      waiting.push(new Set(next(node)).values())
    }
    if (!done.has(start)) enter(start)
    while (path.length > 0) {
      const step = waiting.at(-1)!.next()
      if (step.done) {
        const left = path.pop()!
        waiting.pop()
        places.delete(left)
        done.add(left)
        continue
      }
      const place = places.get(step.value)
      if (place !== undefined) yield path.slice(place)
      else if (!done.has(step.value)) enter(step.value)
    }
  }
}
