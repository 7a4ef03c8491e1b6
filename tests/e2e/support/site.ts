import type { TestProject } from 'vitest/node';
import { build, pages, site } from '../../../scripts/build.mjs';
import { securityHeaders } from '../../../scripts/security-headers.mjs';
import { serveSite } from '../../../scripts/site-server.mjs';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the built site's start page, ending in a slash. */
		site: string;
	}
}

/** Vitest's global setup: builds the site if a source has changed and serves it, with its headers, on a free port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	await build((line) => console.log(line));
	const server = await serveSite({ folder: site, headers: securityHeaders(pages(site)) });
	project.provide('site', server.address);
	return server.close;
}
