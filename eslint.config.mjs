import { defineConfig } from 'eslint/config'
import obsidianmd from 'eslint-plugin-obsidianmd'
import tseslint from 'typescript-eslint'
import { KNOW_OBSIDIAN, ROOMS } from './docs/rooms.mjs'

const typed = {
  parser: tseslint.parser,
  parserOptions: { project: './tsconfig.json' },
}

// Each room imports only from those before it, so that data flows one way. A test holds the same.
const rooms = Object.keys(ROOMS).filter((room) => room !== 'main.ts')

const orderOfRooms = rooms.map((room, place) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: KNOW_OBSIDIAN.includes(room)
          ? []
          : [{ name: 'obsidian', message: 'Only vault, cli, ui and main.ts know Obsidian.' }],
        patterns: [
          {
            group: [...rooms.slice(place + 1).map((later) => `**/${later}/**`), '**/main'],
            message: `${room} imports only rooms before it: ${rooms.slice(0, place).join(', ') || 'none'}.`,
          },
        ],
      },
    ],
  },
}))

export default defineConfig([
  {
    ignores: [
      'main.js',
      'node_modules/**',
      '.build/**',
      'test-results/**',
      'tests/vaults/**',
      'package-lock.json',
      'docs/**/*.d.mts',
    ],
  },
  // What the community directory runs over a release, for the code that ships and for package.json.
  ...obsidianmd.configs.recommended.map((config) => ({
    ...config,
    ignores: [...(config.ignores ?? []), 'tests/**', '*.mjs', 'docs/**', '*.config.ts'],
  })),
  {
    files: ['src/**/*.ts'],
    languageOptions: typed,
    rules: { '@typescript-eslint/no-explicit-any': 'error' },
  },
  ...orderOfRooms,
  {
    // It never ships: a second reading of YAML by another hand is what the tests want of it.
    files: ['package.json'],
    rules: { 'depend/ban-dependencies': ['error', { allowed: ['js-yaml'] }] },
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
