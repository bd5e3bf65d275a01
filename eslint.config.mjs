import { defineConfig, globalIgnores } from 'eslint/config'
import astro from 'eslint-plugin-astro'
import tseslint from 'typescript-eslint'

export default defineConfig(
  // With --config: ESLint else runs a configuration that it finds beside a file, and content is a stranger’s.
  globalIgnores(['content', 'dist', '.astro', '.parley', 'node_modules', 'bench', '**/.*-build-*']),
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    extends: [tseslint.configs.strictTypeCheckedOnly],
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Array access is checked by the compiler (noUncheckedIndexedAccess); `!` says that a loop’s bounds hold.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
)
