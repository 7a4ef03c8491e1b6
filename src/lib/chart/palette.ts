/** Colours of the light theme by the name of their token; the same values stand in the stylesheet, which a test compares. */
export const lightColours = {
	paper: '#ffffff',
	'paper-2': '#f6f4ef',
	ink: '#14202b',
	'ink-2': '#3f4c58',
	'ink-3': '#5a6671',
	line: '#dcd8ce',
	'line-2': '#7d858c',
	better: '#12436d',
	'better-text': '#12436d',
	'better-tint': '#e6eff6',
	worse: '#f46a25',
	'worse-edge': '#a63d00',
	'worse-text': '#a03a00',
	'worse-tint': '#fdeee4',
	unsure: '#67717a',
	'unsure-text': '#46515c',
	hatch: '#767e86',
	'hatch-ground': '#f6f4ef',
	comparator: '#67717a',
	band: '#e9edf1',
	river: '#b9cfdd',
	'cat-1': '#12436d',
	'seq-1': '#eef4f9',
	'seq-2': '#cfe1f0',
	'seq-3': '#9cc3e1',
	'seq-4': '#2d6ca3',
	'seq-5': '#12436d',
	'on-seq-1': '#14202b',
	'on-seq-2': '#14202b',
	'on-seq-3': '#14202b',
	'on-seq-4': '#ffffff',
	'on-seq-5': '#ffffff'
} as const;

export type ColourToken = keyof typeof lightColours;

/** What a chart is painted with: a CSS colour for each token. */
export type Palette = (token: ColourToken) => string;

/** For the page: custom properties, so that a change of theme, or paper, repaints without a redraw. */
export const screenPalette: Palette = (token) => `var(--${token})`;

/** For files: fixed values, always light. */
export const exportPalette: Palette = (token) => lightColours[token];
