import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Tests that open no engine first: a mutant is done with at the first test that notices it, and these take no time. */
class QuickFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const opensEngine = ({ moduleId }: TestSpecification) => readFileSync(moduleId, 'utf8').includes('openNodeEngine');
		const sorted = files.toSorted((a, b) => a.moduleId.localeCompare(b.moduleId));
		return [...sorted.filter((file) => !opensEngine(file)), ...sorted.filter(opensEngine)];
	}
}

const folder = process.env.MUTATION_FOLDER ?? 'statistics';
/** What a folder writes may be held to its meaning elsewhere: SQL where it is counted. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
	metric: ['tests/count/**/*.test.ts', 'tests/differencing.test.ts']
};

/** The tests of the folder that is mutated. */
export default defineConfig({
	test: {
		include: [`tests/${folder}/**/*.test.ts`, ...(elsewhere[folder] ?? [])],
		testTimeout: 60_000,
		// Where the engine is not opened in time its tests are skipped, and the mutant would pass for a survivor.
		hookTimeout: 60_000,
		sequence: { sequencer: QuickFirst },
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
