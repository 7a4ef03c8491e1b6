import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { pages, site } from '../../scripts/build.mjs';
import { scriptHashes } from '../../scripts/security-headers.mjs';

/** What the page may do, from the promise that nothing leaves it; script hashes apart. */
const promised = {
	'default-src': "'none'",
	'script-src': "'self' 'wasm-unsafe-eval'",
	'worker-src': "'self' blob:",
	'connect-src': "'self'",
	'style-src': "'self'",
	'font-src': "'self'",
	'img-src': "'self' blob: data:",
	'manifest-src': "'self'",
	'base-uri': "'none'",
	'form-action': "'none'"
};

const built = pages(site).filter((page) => !page.endsWith('404.html'));

function readPolicy(text: string): Record<string, string> {
	const directives = text.split('; ').map((directive) => directive.split(/ (.*)/s, 2));
	return Object.fromEntries(directives.map(([name, sources = '']) => [name, sources.replace(/ 'sha256-[^']+'/g, '')]));
}

describe('the policy', () => {
	it.each(built.map((page) => [relative(site, page), page]))(
		'stands in %s itself, and lets its own script run',
		(_, page) => {
			const html = readFileSync(page, 'utf8');
			const meta = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
			expect(readPolicy(meta)).toEqual(promised);
			for (const hash of scriptHashes(html)) expect(meta).toContain(hash);
			expect(html.indexOf('http-equiv="content-security-policy"')).toBeLessThan(html.indexOf('<script'));
			expect(html).not.toMatch(/ style="|<style| on[a-z]+="/);
		}
	);

	it('comes as a header too, with every page’s script and no frames', async () => {
		const { headers } = await fetch(inject('site'));
		const policy = headers.get('content-security-policy') ?? '';
		expect(readPolicy(policy)).toEqual({ ...promised, 'frame-ancestors': "'none'" });
		for (const page of built)
			for (const hash of scriptHashes(readFileSync(page, 'utf8'))) expect(policy).toContain(hash);
	});

	it('stands in the _headers file as it is served', async () => {
		const { headers } = await fetch(inject('site'));
		const lines = readFileSync(`${site}/_headers`, 'utf8').split('\n');
		for (const name of ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy'])
			expect(lines).toContain(`  ${name}: ${headers.get(name)}`);
	});
});
