import type { Page } from 'playwright-core';

/** What has the focus, as it is said. */
interface Focused {
	readonly role: string;
	readonly name: string;
	/** Whether it can be seen to have the focus, and stands on the screen. */
	readonly isSeen: boolean;
}

const stopsAtMost = 160;

/** Presses Tab until something of that role and name has the focus, as somebody without a pointer does. Every stop on the way has to
 *  be seen and to have a name. Gives how many stops it took. */
export async function tabTo(page: Page, role: string, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<number> {
	const passed: string[] = [];
	for (let stop = 1; stop <= stopsAtMost; stop++) {
		await page.keyboard.press(key);
		const focused = await focusOf(page);
		if (!focused) continue;
		if (focused.name === '') throw new Error(`a ${focused.role} without a name has the focus, after ${passed.at(-1)}`);
		if (!focused.isSeen) throw new Error(`${focused.role} “${focused.name}” has the focus and does not show it`);
		if (focused.role === role && name.test(focused.name)) return stop;
		passed.push(`${focused.role} “${focused.name}”`);
	}
	throw new Error(`no ${role} ${name} within ${stopsAtMost} stops: ${passed.join(', ')}`);
}

/** Role and name come from the browser's own accessibility tree. */
async function focusOf(page: Page): Promise<Focused | null> {
	const isSeen = await page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return null;
		const ring = [element, ...element.querySelectorAll('*')].some((one) => {
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
			return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
		});
		// the parts of a field for dates are the browser's own, and so is their focus
		if (element instanceof HTMLInputElement && element.type === 'date') return true;
		const { bottom, top } = element.getBoundingClientRect();
		return ring && bottom > 0 && top < innerHeight;
	});
	if (isSeen === null) return null;
	const nodes = await accessibilityTree(page);
	const node = nodes.findLast(({ focused }) => focused);
	return node ? { role: node.role, name: node.name, isSeen } : null;
}

/** One thing that is read out, in its order. */
export interface Said {
	readonly role: string;
	readonly name: string;
	readonly level: number | null;
	readonly focused: boolean;
}

/** Everything that a screen reader is given, in reading order. */
export async function accessibilityTree(page: Page): Promise<Said[]> {
	const session = await page.context().newCDPSession(page);
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	await session.detach();
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const said: Said[] = [];
	const read = (id: string) => {
		const node = byId.get(id);
		if (!node) return;
		const valueOf = (name: string) => node.properties?.find((property) => property.name === name)?.value.value;
		if (!node.ignored)
			said.push({
				role: String(node.role?.value ?? ''),
				name: String(node.name?.value ?? ''),
				level: valueOf('level') === undefined ? null : Number(valueOf('level')),
				focused: valueOf('focused') === true
			});
		for (const child of node.childIds ?? []) read(child);
	};
	const root = nodes.find(({ parentId }) => parentId === undefined);
	if (root) read(root.nodeId);
	return said;
}
