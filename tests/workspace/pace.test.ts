import { expect, it } from 'vitest';
import { Pace } from '../../src/lib/workspace/pace';

/** A clock that stands until it is told to go on. */
function clock() {
	let milliseconds = 1000;
	return { now: () => milliseconds, pass: (seconds: number) => (milliseconds += 1000 * seconds) };
}

it('says nothing of the time left before the pace is known', () => {
	const { now, pass } = clock();
	const pace = new Pace(now);
	pass(2);
	expect(pace.left({ step: 'Reading rows', share: 0.5 })).toBeNull();
	pass(8);
	expect(pace.left({ step: 'Reading rows', share: 0.01 })).toBeNull();
	expect(pace.left({ step: 'Reading rows', share: null })).toBeNull();
});

it('counts the ordering in: a quarter read in 10 seconds leaves 30 of reading and 12 of ordering', () => {
	const { now, pass } = clock();
	const pace = new Pace(now);
	pass(10);
	expect(pace.left({ step: 'Reading rows', share: 0.25 })).toBeCloseTo(42);
});

it('goes on from the time that reading took, and then from the pace of the ordering itself', () => {
	const { now, pass } = clock();
	const pace = new Pace(now);
	pass(40);
	expect(pace.left({ step: 'Putting rows in order', share: 0 })).toBeCloseTo(12);
	pass(2);
	expect(pace.left({ step: 'Putting rows in order', share: 0.1 })).toBeCloseTo(10);
	pass(2);
	expect(pace.left({ step: 'Putting rows in order', share: 0.5 })).toBeCloseTo(4);
});
