import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const usual = [
	'/Applications/LibreOffice.app/Contents/MacOS/soffice',
	...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
		.filter((folder) => folder !== undefined)
		.map((folder) => join(folder, 'LibreOffice/program/soffice.exe'))
];

/** Path of LibreOffice, which opens what is taken away: `OFFICE_PATH`, an installed one, Debian's packages where this process may
 *  install them; null where none of these gives one. */
export async function findOffice() {
	const chosen = process.env.OFFICE_PATH;
	if (chosen && !existsSync(chosen)) throw new Error(`OFFICE_PATH names no file: ${chosen}`);
	return chosen ?? installed() ?? (await debians());
}

function installed() {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return [...folders.map((folder) => join(folder, 'soffice')), ...usual].find((path) => existsSync(path)) ?? null;
}

async function debians() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
	console.log('no LibreOffice found: installing the packages of Impress and Calc …');
	const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const packages = ['libreoffice-impress', 'libreoffice-calc'];
	for (const step of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
		const [status] = await once(spawn('apt-get', ['-q', ...step], { stdio: 'ignore', env: environment }), 'exit');
		if (status !== 0) return null;
	}
	return installed();
}
