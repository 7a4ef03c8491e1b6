import { build, pages, site } from './build.mjs';
import { securityHeaders } from './security-headers.mjs';
import { serveSite } from './site-server.mjs';

// Builds if a source has changed, serves build/ on this computer alone, and prints its address once it answers.
await build(console.log);
const headers = securityHeaders(pages(site));
const wanted = process.env.PORT;
const server = wanted ? await serveSite({ folder: site, headers, port: Number(wanted) }) : await onNextFreePort(4173);
await fetch(server.address);
console.log(`\nJoint Outcomes: ${server.address}`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close().then(() => process.exit(0)));

/** @param {number} port @returns {ReturnType<typeof serveSite>} */
async function onNextFreePort(port) {
	try {
		return await serveSite({ folder: site, headers, port });
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && port < 65535)
			return onNextFreePort(port + 1);
		throw error;
	}
}
