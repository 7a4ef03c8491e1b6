import { nextTask } from '../model/next-task';
import { painted } from '../model/painted';

type Drawing = typeof import('../chart/draw-figure');

let drawing: Drawing | null = null;

/** Fetches Plot, which comes with the first chart and not with the page. */
export async function loadDrawing(): Promise<Drawing> {
	return (drawing ??= await import('../chart/draw-figure'));
}

export interface Drawn {
	/** Resolves when it stands; null where it does, or where it is the first in its place. */
	readonly done: Promise<void> | null;
	readonly callOff: () => void;
}

/** Puts a drawing into its place: over the last one at once, so that the page is painted once and not twice, or once the others are
 *  painted where it need not be the first; the first in its place in a task of its own, for the page round it was only just made. */
export function drawInto(host: HTMLElement, draw: (drawing: Drawing) => Element, isFirst = true): Drawn {
	let isCurrent = true;
	const callOff = () => void (isCurrent = false);
	const put = (loaded: Drawing) => {
		if (isCurrent) host.replaceChildren(draw(loaded));
	};
	const known = host.firstChild ? drawing : null;
	if (known && !isFirst) return { done: painted().then(() => put(known)), callOff };
	if (known) put(known);
	else void Promise.all([loadDrawing(), nextTask()]).then(([loaded]) => put(loaded));
	return { done: null, callOff };
}
