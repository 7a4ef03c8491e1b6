type Drawing = typeof import('../chart/draw-figure');

let drawing: Drawing | null = null;

/** Draws at once where Plot is there, so that the page is painted once and not twice; else as soon as it is, for it comes with the first
 *  chart and not with the page. Returns what calls that off. */
export function whenPlotIsThere(draw: (drawing: Drawing) => void): () => void {
	if (drawing) {
		draw(drawing);
		return () => {};
	}
	let isCurrent = true;
	void import('../chart/draw-figure').then((loaded) => {
		drawing = loaded;
		if (isCurrent) draw(loaded);
	});
	return () => {
		isCurrent = false;
	};
}
