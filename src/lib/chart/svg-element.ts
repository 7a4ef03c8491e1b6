const svgNamespace = 'http://www.w3.org/2000/svg';

/** An SVG element with its attributes and children; text children are escaped by the document. */
export function svgElement(
	document: Document,
	name: string,
	attributes: Readonly<Record<string, string | number>>,
	...children: readonly (Node | string)[]
): SVGElement {
	const element = document.createElementNS(svgNamespace, name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	element.append(...children);
	return element;
}
