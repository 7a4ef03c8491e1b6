import { pages, site } from '../../../scripts/build.mjs';
import { securityHeaders } from '../../../scripts/security-headers.mjs';
import { serveSite } from '../../../scripts/site-server.mjs';

/** A request as the host got it. */
export interface Arrival {
	readonly method: string;
	readonly url: string;
	readonly bodyBytes: number;
}

/** A host of the built site for one test, which remembers every request that reached it. */
export async function ownHost(): Promise<{ address: string; heard: Arrival[]; close: () => Promise<void> }> {
	const heard: Arrival[] = [];
	const server = await serveSite({
		folder: site,
		headers: securityHeaders(pages(site)),
		onRequest: (arrival) => heard.push(arrival)
	});
	return { ...server, heard };
}
