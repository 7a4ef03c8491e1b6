import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What every page may do, by directive; the build puts it into each page as a meta tag and adds that page's script hashes.
 *  Blob workers are the engine's: started from a blob, its worker inherits this policy on a host without headers.
 *  @satisfies {NonNullable<NonNullable<NonNullable<import('@sveltejs/kit').Config['kit']>['csp']>['directives']>} */
export const policy = {
	'default-src': ['none'],
	'script-src': ['self', 'wasm-unsafe-eval'],
	'worker-src': ['self', 'blob:'],
	'connect-src': ['self'],
	'style-src': ['self'],
	'font-src': ['self'],
	'img-src': ['self', 'blob:', 'data:'],
	'manifest-src': ['self'],
	'base-uri': ['none'],
	'form-action': ['none']
};

/** The headers a host should send with every file. The policy carries the hashes of the inline scripts of all pages, for
 *  one rule has to serve them all; each page's own meta tag is narrower, and both hold.
 *  @param {string[]} pages paths of the built HTML files
 *  @returns {Record<string, string>} */
export function securityHeaders(pages) {
	const hashes = [...new Set(pages.flatMap((page) => scriptHashes(readFileSync(page, 'utf8'))))].sort();
	const directives = Object.entries(policy).map(([name, sources]) => {
		const quoted = [sources].flat().map((source) => (/^[a-z-]+$/.test(String(source)) ? `'${source}'` : source));
		return [name, ...quoted, ...(name === 'script-src' ? hashes : [])].join(' ');
	});
	return {
		'Content-Security-Policy': [...directives, "frame-ancestors 'none'"].join('; '),
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'no-referrer',
		'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
		'X-Frame-Options': 'DENY'
	};
}

/** CSP sources of the inline scripts of a page.
 *  @param {string} html */
export function scriptHashes(html) {
	return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
		([, text]) =>
			`'sha256-${createHash('sha256')
				.update(text ?? '')
				.digest('base64')}'`
	);
}
