import { nextTask } from '../model/next-task';

type Drawing = typeof import('../chart/draw-figure');

let drawing: Drawing | null = null;

/** Fetches Plot, which comes with the first chart and not with the page. */
export async function loadDrawing(): Promise<Drawing> {
	return (drawing ??= await import('../chart/draw-figure'));
}

/** Puts a drawing into its place: over the last one at once, so that the page is painted once and not twice; the first in a task of its
 *  own, for the page round it was only just made. Returns what calls it off. */
export function drawInto(host: HTMLElement, draw: (drawing: Drawing) => Element): () => void {
	let isCurrent = true;
	const put = (loaded: Drawing) => {
		if (isCurrent) host.replaceChildren(draw(loaded));
	};
	if (drawing && host.firstChild) put(drawing);
	else void Promise.all([loadDrawing(), nextTask()]).then(([loaded]) => put(loaded));
	return () => {
		isCurrent = false;
	};
}
