import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	globalIgnores([
		'.svelte-kit',
		'build',
		'node_modules',
		'.cache',
		'bench-results',
		'coverage',
		'.stryker-tmp',
		'mutation-results'
	]),
	js.configs.recommended,
	ts.configs.strict,
	ts.configs.stylistic,
	svelte.configs.recommended,
	{
		// A rule is right or is taken out here; nobody switches one off from within a file.
		linterOptions: { noInlineConfig: true },
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'max-lines': ['error', 300],
			// TypeScript knows the globals better.
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-empty-function': 'off',
			// A callback that may answer and need not.
			'@typescript-eslint/no-invalid-void-type': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// Addresses reach components as props, resolved by their page: components do not know the router.
			'svelte/no-navigation-without-resolve': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-import-type-side-effects': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } }
	},
	{
		files: ['src/**'],
		rules: { 'no-console': 'error', 'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB'] }
	},
	{ files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } }
);
