import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/lib/ingest/sha256';

describe('sha256', () => {
	it('hashes "abc" as FIPS 180-4 has it', async () =>
		expect(await sha256(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));
	it('hashes a large file piece by piece to what the whole hashes to', async () => {
		// A million times "a" twenty times over: past the size that is hashed in one go.
		const bytes = new Uint8Array(20_000_000).fill(97);
		const digest = await crypto.subtle.digest('SHA-256', bytes);
		expect(await sha256(new Blob([bytes]))).toBe(Buffer.from(digest).toString('hex'));
	});
});
