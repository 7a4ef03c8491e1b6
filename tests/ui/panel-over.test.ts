import { expect, it } from 'vitest';
import { panelOver } from '../../src/lib/ui/panel-over';

const builtIn = { extracts: [] };

it('finds the panel of an area, or of the command unit that a borough lies in', () => {
	expect(panelOver('Camden', 'borough', 'borough', builtIn)).toBe('Camden');
	expect(panelOver('North', 'bcu', 'bcu', builtIn)).toBe('North');
	expect(panelOver('Camden', 'borough', 'bcu', builtIn)).toBe('Central North');
});

it('finds none where none is lit, known or told', () => {
	expect(panelOver(null, 'borough', 'bcu', builtIn)).toBeNull();
	expect(panelOver('City of London', 'borough', 'bcu', builtIn)).toBeNull();
	expect(panelOver('District 1', 'borough', 'bcu', builtIn)).toBeNull();
	expect(panelOver('Metropolitan Police', 'force', 'bcu', builtIn)).toBeNull();
});
