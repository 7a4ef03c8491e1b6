import { expect, it } from 'vitest';
import { frozenCopy } from '../../src/lib/disclosure/frozen-copy';

const mixed = () => ({ ring: [1, 2, 3], cells: [{ value: 4, say: () => 5 }, null], name: 'a' });

it('copies lists of numbers, lists of others and members, and leaves functions out', () => {
	expect(frozenCopy(mixed())).toStrictEqual({ ring: [1, 2, 3], cells: [{ value: 4 }, null], name: 'a' });
});

it('does not change with what went in, and cannot be changed', () => {
	const value = mixed();
	const copy = frozenCopy(value);
	value.ring[0] = 9;
	expect(copy.ring).toEqual([1, 2, 3]);
	for (const part of [copy, copy.ring, copy.cells, copy.cells[0]]) expect(Object.isFrozen(part)).toBe(true);
	expect(Object.isFrozen(value) || Object.isFrozen(value.ring)).toBe(false);
});

it('is its own copy, as a part of something else as well, but copies what others have frozen', () => {
	const copy = frozenCopy(mixed());
	expect(frozenCopy(copy)).toBe(copy);
	expect(frozenCopy({ copy }).copy).toBe(copy);
	const shallow = Object.freeze({ ring: [1] });
	expect(frozenCopy(shallow)).not.toBe(shallow);
	expect(Object.isFrozen(frozenCopy(shallow).ring)).toBe(true);
});

it('keeps a member whatever its name, and takes no other prototype', () => {
	const value: unknown = JSON.parse('{ "__proto__": { "cells": [1] }, "constructor": 2 }');
	const copy = frozenCopy(value);
	expect(JSON.stringify(copy)).toBe('{"__proto__":{"cells":[1]},"constructor":2}');
	expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
});
