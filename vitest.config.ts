import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Loading our modules anew for each file took longer than most tests; no test changes what others see.
    isolate: false,
    // By default one core is left idle, which is half of a small machine.
    maxWorkers: '100%',
    setupFiles: 'tests/fixed-seed.ts',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/hostile/hostile.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/hostile/hostile.test.ts', 'tests/faults/**'],
          globalSetup: 'tests/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: 'tests/faults/global-setup.ts',
          testTimeout: 600_000,
        },
      },
    ],
  },
})
