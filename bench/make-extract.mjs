import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/source-key.mjs';

const firstDay = Date.UTC(2019, 0, 1) / 86_400_000;
/** Six years, less a day. */
const days = 2191;
const partnerships = [
	'',
	'Riverside Partnership',
	'Northern Alliance',
	'Safe Together East',
	'Open Door Service',
	'Hill and Vale Project'
];
const risks = ['standard', 'standard', 'standard', 'medium', 'medium', 'high'];

/** The extract that is measured with, made once: rows in no order, half as many people, about 65 bytes a row, the same from every
 *  run. Returns its path. */
export async function makeExtract(rows = 1_000_000) {
	const folder = join(root, '.cache', 'bench');
	const path = join(folder, `cases-${rows}.csv`);
	if (existsSync(path)) return path;
	mkdirSync(folder, { recursive: true });
	const out = createWriteStream(`${path}.part`);
	out.write('person_key,event_date,area_code,partnership,risk\n');
	const next = seeded(20_240_930);
	for (let block = 0; block < rows; block += 10_000) {
		const lines = Array.from({ length: 10_000 }, () => line(next, rows / 2));
		if (!out.write(lines.join(''))) await new Promise((resolve) => out.once('drain', () => resolve(undefined)));
	}
	await new Promise((resolve) => out.end(() => resolve(undefined)));
	renameSync(`${path}.part`, path);
	return path;
}

/** @param {() => number} next @param {number} people */
function line(next, people) {
	// Squared: some people come often, most once or twice.
	const person = Math.floor(next() ** 1.5 * people);
	const key = ((BigInt(person + 1) * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn).toString(16).padStart(16, '0');
	const day = new Date((firstDay + Math.floor(next() * days)) * 86_400_000).toISOString().slice(0, 10);
	// People live in one borough; one contact in ten is recorded in another.
	const home = next() < 0.9 ? person % 33 : Math.floor(next() * 33);
	const area = `E0900${String(home + 1).padStart(4, '0')}`;
	const partnership = partnerships[Math.floor(next() * partnerships.length)];
	return `${key},${day},${area},${partnership},${risks[Math.floor(next() * risks.length)]}\n`;
}

/** Mulberry32: numbers in [0, 1) from a seed. @param {number} state */
function seeded(state) {
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
