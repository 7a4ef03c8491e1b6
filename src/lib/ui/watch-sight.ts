import type { Attachment } from 'svelte/attachments';

/** Tells whether an element is on the screen, or within so many pixels of it, at first and whenever that changes. */
export function watchSight(tell: (isSeen: boolean) => void, near = 0): Attachment<HTMLElement> {
	return (element) => {
		const observer = new IntersectionObserver(
			(entries) => {
				const last = entries.at(-1);
				if (last) tell(last.isIntersecting);
			},
			{ rootMargin: `${near}px 0px` }
		);
		observer.observe(element);
		return () => {
			observer.disconnect();
			tell(true);
		};
	};
}
