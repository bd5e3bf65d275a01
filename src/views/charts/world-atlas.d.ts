// The compiler would infer a type from megabytes of numbers; these files are topologies with these objects.
declare module 'world-atlas/countries-50m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification'
  const topology: Topology<{ countries: GeometryCollection<{ name: string }> }>
  export default topology
}

declare module 'world-atlas/land-110m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification'
  const topology: Topology<{ land: GeometryCollection }>
  export default topology
}
