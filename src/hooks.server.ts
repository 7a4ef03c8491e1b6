import type { Handle } from '@sveltejs/kit';

/** The two upright faces of the page are asked for with it, so that text is set in them from the first line. The italic,
 *  letters beyond Latin's first block and the face of exported files wait until they are needed. */
const facesOfThePage = /(source-sans-3-latin-wght|source-serif-4-latin-opsz)-normal/;

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && facesOfThePage.test(path))
	});
