// Mutation testing of one folder: each of its files is changed in many small ways, and the folder's own tests should notice.
//   node scripts/mutation.mjs statistics|metric [--static 200] [--in-place] [--only name,name]
// Results are kept file by file in mutation-results/, so that a stop loses nothing; delete them to start anew.
// A static mutant (in what runs once, when a module is loaded) needs every test of the folder: of these a random sample is
// taken, the same each time. `--in-place` changes the files where they stand: for a copy of the project, beside which `shared/`
// can be reached.
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

/**
 * One small change and what became of it.
 * @typedef {{ start: { line: number, column: number }, end: { line: number, column: number } }} Place
 * @typedef {{ file: string, location: Place, mutator: string, original: string, replacement: string | undefined, status: string, isStatic: boolean }} Mutant
 */

const filesAtOnce = 8;
const staticAtOnce = 40;
const folder = process.argv[2] ?? 'statistics';
const inPlace = process.argv.includes('--in-place');
const sampleSize = Number(valueOf('--static') ?? 0);
const only = valueOf('--only')?.split(',');
const source = `src/lib/${folder}`;
const results = 'mutation-results';

const names = readdirSync(source)
	.filter((name) => name.endsWith('.ts') && (!only || only.includes(name.slice(0, -3))))
	.sort();
mkdirSync(join(results, folder), { recursive: true });
process.env.MUTATION_FOLDER = folder;

const open = names.filter((name) => !existsSync(resultFile(name)));
for (let at = 0; at < open.length; at += filesAtOnce) {
	const part = open.slice(at, at + filesAtOnce);
	const mutants = await mutate(
		part.map((name) => `${source}/${name}`),
		true
	);
	for (const name of part)
		keep(name, mutants.filter(({ fileName }) => fileName.endsWith(`/${folder}/${name}`)).map(facts));
	console.log(`${at + part.length} of ${open.length} files`);
}

const waiting = names.flatMap((name) => read(name).filter(({ status }) => status === 'Ignored'));
const drawn = sample(waiting, sampleSize);
for (let at = 0; at < drawn.length; at += staticAtOnce) {
	const part = drawn.slice(at, at + staticAtOnce);
	// Results count columns from 1, ranges from 0.
	const ranges = part.map(
		({ file, location: { start, end } }) => `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`
	);
	const run = await mutate([...new Set(ranges)], false);
	for (const mutant of part) {
		const name = mutant.file.slice(source.length + 1);
		const found = run.find((one) => one.fileName.endsWith(`/${folder}/${name}`) && isSame(one, mutant));
		if (!found) throw new Error(`${mutant.file} has no such mutant: ${mutant.original} → ${mutant.replacement}`);
		keep(
			name,
			read(name).map((kept) => (isSame(kept, mutant) ? { ...mutant, status: found.status } : kept))
		);
	}
	console.log(`${at + part.length} of ${drawn.length} static mutants`);
}

const all = names.flatMap(read);
for (const one of all.filter(({ status }) => status === 'Survived' || status === 'NoCoverage'))
	console.log(
		`${one.status} ${one.file}:${one.location.start.line} ${one.mutator}: ${one.original} → ${one.replacement}`
	);
/** @param {string} status */
const count = (status) => all.filter((one) => one.status === status).length;
const killed = count('Killed');
const timeouts = count('Timeout');
const survived = count('Survived');
const uncovered = count('NoCoverage');
const score = (100 * (killed + timeouts)) / (killed + timeouts + survived + uncovered);
console.log(
	`${folder}: ${all.length} mutants, ${killed} killed, ${timeouts} timed out, ${survived} survived, ${uncovered} in no test, ${count('Ignored')} static and not run: score ${score.toFixed(1)} %`
);

/** @param {string[]} globs @param {boolean} ignoreStatic */
function mutate(globs, ignoreStatic) {
	return new Stryker({ mutate: globs, ignoreStatic, inPlace }).runMutationTest();
}

/** @param {string} name @param {Mutant[]} mutants */
function keep(name, mutants) {
	writeFileSync(resultFile(name), JSON.stringify(mutants, null, '\t'));
}

/** @param {Awaited<ReturnType<Stryker['runMutationTest']>>[number]} result @returns {Mutant} */
function facts({ fileName, location, mutatorName, replacement, status }) {
	const file = `${source}/${fileName.split('/').at(-1)}`;
	const original = textAt(readFileSync(file, 'utf8').split('\n'), location);
	return { file, location, mutator: mutatorName, original, replacement, status, isStatic: status === 'Ignored' };
}

/** @param {string[]} lines @param {Place} place */
function textAt(lines, { start, end }) {
	if (start.line === end.line) return lines[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? '';
	return `${lines[start.line - 1]?.slice(start.column - 1) ?? ''} …`;
}

/** @typedef {Pick<Mutant, 'location'> & { replacement?: string | undefined }} Change */
/** @param {Change} one @param {Change} other */
function isSame(one, other) {
	return one.replacement === other.replacement && JSON.stringify(one.location) === JSON.stringify(other.location);
}

/** @param {string} name @returns {Mutant[]} */
function read(name) {
	return existsSync(resultFile(name)) ? JSON.parse(readFileSync(resultFile(name), 'utf8')) : [];
}

/** @param {string} name */
function resultFile(name) {
	return join(results, folder, name.replace(/\.ts$/, '.json'));
}

/** Some of them, drawn by a fixed seed (mulberry32). @param {Mutant[]} items @param {number} size */
function sample(items, size) {
	let state = 20261125;
	const random = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return items
		.map((item) => ({ item, place: random() }))
		.sort((a, b) => a.place - b.place)
		.slice(0, size)
		.map(({ item }) => item);
}

/** @param {string} flag */
function valueOf(flag) {
	const at = process.argv.indexOf(flag);
	return at < 0 ? undefined : process.argv[at + 1];
}
