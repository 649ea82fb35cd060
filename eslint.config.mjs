import { defineConfig } from 'eslint/config'
import obsidianmd from 'eslint-plugin-obsidianmd'
import tseslint from 'typescript-eslint'

const typed = {
  parser: tseslint.parser,
  parserOptions: { project: './tsconfig.json' },
}

export default defineConfig([
  {
    ignores: [
      'main.js',
      'node_modules/**',
      '.build/**',
      'test-results/**',
      'tests/vaults/**',
      'package-lock.json',
    ],
  },
  // What the community directory runs over a release, for the code that ships and for package.json.
  ...obsidianmd.configs.recommended.map((config) => ({
    ...config,
    ignores: [...(config.ignores ?? []), 'tests/**', '*.mjs', '*.config.ts'],
  })),
  {
    files: ['src/**/*.ts'],
    languageOptions: typed,
    rules: { '@typescript-eslint/no-explicit-any': 'error' },
  },
  {
    files: ['manifest.json'],
    plugins: { obsidianmd },
    languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
    rules: { 'obsidianmd/validate-manifest': 'error' },
  },
  // Tests and the host stand outside the app: they may use Node, the DOM and the clock.
  {
    files: ['tests/**/*.ts', '*.config.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: typed,
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
    },
  },
])
