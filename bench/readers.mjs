// Reads every hostile file with our readers and with those of others, in one run, and counts who is right: npm run bench:readers
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../scripts/source-key.mjs';

/** @type {{ module: typeof import('./readers/score.ts') }} */
const { module } = await runnerImport('/bench/readers/score.ts', { configFile: false, root });
const { scores } = module;
mkdirSync(join(root, 'bench-results'), { recursive: true });
writeFileSync(join(root, 'bench-results', 'readers.json'), JSON.stringify(scores, null, '\t'));
for (const { corpus, files } of scores) print(corpus, files);

/** @param {string} corpus @param {import('./readers/score.ts').Score['files']} files */
function print(corpus, files) {
	const readers = Object.keys(files[0]?.verdicts ?? {});
	const width = Math.max(...files.map(({ file }) => file.length));
	const line = (/** @type {string} */ first, /** @type {readonly string[]} */ rest) =>
		console.log([first.padEnd(width), ...rest.map((text) => text.padEnd(16))].join('  ').trimEnd());
	console.log(`\n${corpus}`);
	line('', readers);
	for (const { file, verdicts } of files)
		line(
			file,
			readers.map((reader) => verdicts[reader]?.verdict ?? '')
		);
	for (const verdict of ['right', 'told', 'silently wrong'])
		line(
			`${verdict} of ${files.length}`,
			readers.map((reader) => String(files.filter(({ verdicts }) => verdicts[reader]?.verdict === verdict).length))
		);
}
