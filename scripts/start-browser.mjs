import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

const quiet = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** Starts the browser that the machine has, without a window and without errands of its own. */
export function startBrowser() {
	return chromium.launch({ executablePath: findBrowser(), args: quiet });
}
