// Preloaded into every process and thread of a build: the clock shows PARLEY_CLOCK, and goes on from there.
const Real = globalThis.Date
const offset = Real.parse(process.env['PARLEY_CLOCK']) - Real.now()
globalThis.Date = class Date extends Real {
  constructor(...args) {
    if (args.length === 0) super(Real.now() + offset)
    else super(...args)
  }
  static now() {
    return Real.now() + offset
  }
}
