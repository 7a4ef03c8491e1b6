import { readBoundaries, unreadable } from './read-boundaries';

/** Reads a file of boundaries beside the page, which a large one would hold up. */
onmessage = async ({ data }: MessageEvent<File>) => {
	try {
		postMessage(readBoundaries(await data.text(), data.name));
	} catch {
		// a file that changes while it is read, or geometries too deep in each other: nothing else would tell the page
		postMessage(unreadable(data.name));
	}
};
