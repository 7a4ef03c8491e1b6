import type { Handle } from '@sveltejs/kit';

/** The two upright faces are asked for with the page, so that text is set in them from the first line; the italic waits. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && !path.includes('italic'))
	});
