import { defineConfig } from 'vitest/config';

/** The tests of the folder that is mutated, and no others. */
export default defineConfig({
	test: { include: [`tests/${process.env.MUTATION_FOLDER ?? 'statistics'}/**/*.test.ts`], testTimeout: 60_000 }
});
