import { describe, expect, it } from 'vitest';
import { mapWidth } from '../../src/lib/export/map-width';

const room = { w: 8.9, h: 4.7 };
const widths = [470, 640, 896];

describe('mapWidth(heightFor, widths, room, least)', () => {
	it('takes the widest at which letters can be read', () => {
		// Half as high as wide: at 896 it takes up 8.9 / 896 = 0.0099 inches a pixel across, 4.7 / (448 + 24 + 32) = 0.0093 down.
		expect(mapWidth((width) => width / 2, widths, room, 0.0089)).toBe(896);
		// 0.8 as high: at 896 4.7 / (717 + 56) = 0.0061, at 640 4.7 / (512 + 48 + 32) = 0.0079, at 470 4.7 / (376 + 80) = 0.0103
		expect(mapWidth((width) => width * 0.8, widths, room, 0.0089)).toBe(470);
		expect(mapWidth((width) => width * 0.8, widths, room, 0.007)).toBe(640);
	});

	it('takes that of the largest letters where none can be read', () => {
		// 4.7 / (680 + 56) and 4.7 / (680 + 80) are 0.0064 and 0.0062; at 470 4.7 / (460 + 80) = 0.0087
		expect(mapWidth((width) => (width < 480 ? 460 : 680), widths, room, 0.02)).toBe(470);
	});
});
