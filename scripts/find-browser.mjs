import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = [
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'chrome',
	'microsoft-edge',
	'chrome.exe',
	'msedge.exe'
];
const usual = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
		.filter((folder) => folder !== undefined)
		.flatMap((folder) => [
			join(folder, 'Google/Chrome/Application/chrome.exe'),
			join(folder, 'Microsoft/Edge/Application/msedge.exe')
		]),
	'/snap/bin/chromium'
];

/** Path of a Chromium or one of its relatives: `CHROME_PATH`, an installed one, Debian's package where this process may
 *  install it, Playwright's own. Throws with what to do where none of these gives one. */
export function findBrowser() {
	const chosen = process.env.CHROME_PATH;
	if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
	const found = chosen ?? installed() ?? debians() ?? playwrights();
	if (found) return found;
	throw new Error('no browser to test in: install Chromium or Chrome, or set CHROME_PATH to the program of one');
}

function installed() {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return (
		[...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...usual].find((path) =>
			existsSync(path)
		) ?? null
	);
}

function debians() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
	console.log('no browser found: installing the chromium package …');
	const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']])
		if (spawnSync('apt-get', ['-q', ...step], { stdio: 'inherit', env: environment }).status !== 0) return null;
	return installed();
}

function playwrights() {
	if (existsSync(chromium.executablePath())) return chromium.executablePath();
	console.log('no browser found: fetching the one of Playwright …');
	const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
	try {
		execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
	} catch {
		return null;
	}
	return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}
