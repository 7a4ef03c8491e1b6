import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };
import { announcerWithoutStyle } from './scripts/announcer-without-style.mjs';

export default defineConfig({
	plugins: [announcerWithoutStyle(), sveltekit()],
	define: { __APP_VERSION__: JSON.stringify(manifest.version) },
	resolve: {
		alias: {
			'@stdlib/assert-has-generator-support': fileURLToPath(new URL('scripts/generator-support.cjs', import.meta.url))
		}
	},
	// Nothing is inlined as a data: address, which the policy refuses for all but images.
	build: { target: 'es2022', assetsInlineLimit: 0, rolldownOptions: { checks: { pluginTimings: false } } },
	assetsInclude: ['**/*.csv', '**/*.parquet'],
	// One file, without imports: it is started from a blob.
	worker: { format: 'iife' },
	test: {
		// Both cores of a small machine: the default leaves one to watch.
		maxWorkers: '100%',
		reporters: ['default', './scripts/tally-reporter.mjs'],
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/e2e/**'],
					testTimeout: 180_000,
					hookTimeout: 180_000
				}
			},
			{
				extends: true,
				test: {
					name: 'e2e',
					environment: 'node',
					include: ['tests/e2e/**/*.test.ts'],
					globalSetup: 'tests/e2e/support/site.ts',
					// One browser at a time, after the unit tests: two cores are soon busy, and a busy browser times out.
					fileParallelism: false,
					sequence: { groupOrder: 1 },
					testTimeout: 180_000,
					hookTimeout: 180_000
				}
			}
		]
	}
});
