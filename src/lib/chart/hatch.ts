/** SVG path of the slanting lines that fill a hidden mark: drawn, not a pattern fill, so that it needs no id and every
 *  image viewer shows it. Lines rise to the right, `gap` pixels apart along the top edge, cut off at the rectangle. */
export function hatchPath(x: number, y: number, width: number, height: number, gap: number): string {
	const lines: string[] = [];
	for (let start = gap / 2; start < width + height; start += gap) {
		const left = Math.max(0, start - height);
		const right = Math.min(width, start);
		lines.push(`M${round(x + left)},${round(y + start - left)}L${round(x + right)},${round(y + start - right)}`);
	}
	return lines.join('');
}

function round(pixels: number): number {
	return Math.round(pixels * 100) / 100;
}
