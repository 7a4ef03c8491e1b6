import type { CourseMark } from './course-layout';
import type { ColourToken } from './palette';

interface Look {
	readonly symbol: 'circle' | 'diamond2' | 'square';
	readonly r: number;
	readonly fill: ColourToken;
	readonly stroke: ColourToken;
	/** Of its words. */
	readonly text: ColourToken;
}

/** Told apart by shape as well as by colour. */
export const courseLooks: Record<Exclude<CourseMark, 'hidden'>, Look> = {
	better: { symbol: 'circle', r: 5.5, fill: 'better', stroke: 'paper', text: 'better-text' },
	worse: { symbol: 'diamond2', r: 6, fill: 'worse', stroke: 'worse-edge', text: 'worse-text' },
	'no side': { symbol: 'square', r: 5, fill: 'ink', stroke: 'paper', text: 'ink' },
	within: { symbol: 'circle', r: 3.5, fill: 'unsure', stroke: 'paper', text: 'ink-2' },
	partial: { symbol: 'circle', r: 3.5, fill: 'paper', stroke: 'unsure', text: 'ink-2' }
};
