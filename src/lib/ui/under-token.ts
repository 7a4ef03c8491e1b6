import type { Attachment } from 'svelte/attachments';

/** Puts a list under the token that opens it, within the sentence; the width is the style sheet's. The place is set on
 *  the element, never as a style attribute in the page's text, which the page's policy forbids. */
export const underToken: Attachment<HTMLElement> = (list) => {
	const token = list.parentElement;
	const sentence = token?.parentElement;
	if (!token || !sentence) return;
	const wanted = (token.getClientRects()[0]?.left ?? 0) - sentence.getBoundingClientRect().left;
	const room = sentence.clientWidth - list.offsetWidth;
	list.style.left = `${Math.max(0, Math.min(wanted, room))}px`;
};
