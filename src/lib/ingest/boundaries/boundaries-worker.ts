import { readBoundaries } from './read-boundaries';

/** Reads a file of boundaries beside the page, which a large one would hold up. */
onmessage = async ({ data }: MessageEvent<File>) => {
	postMessage(readBoundaries(await data.text(), data.name));
};
