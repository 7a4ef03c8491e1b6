/** @typedef {import('vitest/node').Reporter} Reporter */

/** Vitest reporter: one plain last line, `N passed, N failed`, that a person or a program can read off.
 *  A file that could not be run and an error outside any test count as failed.
 *  @implements {Reporter} */
export default class TallyReporter {
	/** @param {ReadonlyArray<import('vitest/node').TestModule>} modules @param {ReadonlyArray<unknown>} errors */
	onTestRunEnd(modules, errors) {
		let passed = 0;
		let failed = errors.length;
		for (const module of modules) {
			failed += module.errors().length;
			for (const test of module.children.allTests()) {
				if (test.result().state === 'passed') passed++;
				if (test.result().state === 'failed') failed++;
			}
		}
		// After the summary of the reporter before this one.
		process.once('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));
	}
}
