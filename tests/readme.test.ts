import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { extractKinds, kindSchemas } from '../src/lib/model/kind';

const lines = readFileSync('README.md', 'utf8').split('\n');

it.each(extractKinds)('README names every column that %s are recognised by', (kind) => {
	const row = lines.find((line) => line.startsWith(`| \`${kind}\` |`)) ?? '';
	expect(Object.keys(kindSchemas[kind].roles).filter((role) => !row.includes(`\`${role}\``))).toEqual([]);
});

it('README gives a reason for every package that the site is made with', () => {
	const reasons = lines.filter((line) => /^\| [`*]/.test(line)).join('\n');
	const short = Object.keys(manifest.dependencies).map((name) =>
		name.replace(/^@stdlib\/stats-base-dists-|^@fontsource-variable\//, '')
	);
	expect(short.filter((name) => !reasons.includes(`${name}\``))).toEqual([]);
});

it('README says what every command does', () => {
	const all = lines.join('\n');
	const said = (name: string) => new RegExp(`npm (run )?${name}\\b`).test(all);
	expect(Object.keys(manifest.scripts).filter((name) => !said(name))).toEqual([]);
});
