import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

const folder = new URL('../chart/snapshots/', import.meta.url);

/** Compares a drawing with the one kept under a name, numbers to 3 decimals. A drawing not kept yet is written; one that
 *  differs is written beside it as `<name>-changed.svg`, to be looked at and moved over if it is right. */
export function expectSameDrawing(svg: string, name: string): void {
	const drawn = normalise(svg);
	const kept = new URL(`${name}.svg`, folder);
	if (!existsSync(kept)) {
		if (process.env['CI']) throw new Error(`no drawing kept as ${name}.svg`);
		writeFileSync(kept, drawn);
	}
	const before = readFileSync(kept, 'utf8');
	if (before !== drawn) writeFileSync(new URL(`${name}-changed.svg`, folder), drawn);
	expect(drawn).toBe(before);
}

function normalise(svg: string): string {
	const rounded = svg.replace(/\d+\.\d{4,}/g, (number) => String(Math.round(Number(number) * 1000) / 1000));
	return `${rounded.replaceAll('><', '>\n<')}\n`;
}
