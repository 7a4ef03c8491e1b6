import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The tests of the folder that is mutated, and no others. */
export default defineConfig({
	test: {
		include: [`tests/${process.env.MUTATION_FOLDER ?? 'statistics'}/**/*.test.ts`],
		testTimeout: 60_000,
		setupFiles: [path('mutation-setup.ts')]
	},
	resolve: {
		alias: [
			{ find: '$lib', replacement: path('../src/lib') },
			// The runner has tests in threads, where the engine's build for Node takes itself for a worker of its own.
			{
				find: /^@duckdb\/duckdb-wasm$/,
				replacement: path('../node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser.mjs')
			}
		]
	}
});
