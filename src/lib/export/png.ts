import type { ReleasedFigure, Safe } from '../disclosure/released';
import { withTextChunks } from './png-text-chunk';
import { provenanceRecord, type Provenance } from './provenance';
import { figureSvg } from './svg';

const pixelsPerUnit = 2;

/** The figure as a PNG at twice the size of its SVG, with its provenance in text chunks. Rejects where the browser cannot
 *  draw it. */
export async function figurePng(figure: Safe<ReleasedFigure>, provenance: Provenance): Promise<Blob> {
	return pngOf(await figureSvg(figure, provenance), provenanceRecord(figure, provenance));
}

/** A drawing as a PNG with the record of its provenance. */
export async function pngOf(svg: Blob, record: ReturnType<typeof provenanceRecord>): Promise<Blob> {
	const drawn = await rasterise(svg);
	const png = withTextChunks(new Uint8Array(await drawn.arrayBuffer()), {
		Title: record.title,
		Software: `${record.application.name} ${record.application.version}`,
		Provenance: JSON.stringify(record)
	});
	return new Blob([png], { type: 'image/png' });
}

async function rasterise(svg: Blob): Promise<Blob> {
	const url = URL.createObjectURL(svg);
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth * pixelsPerUnit;
		canvas.height = image.naturalHeight * pixelsPerUnit;
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await canvasPng(canvas);
	} finally {
		URL.revokeObjectURL(url);
	}
}

function canvasPng(canvas: HTMLCanvasElement): Promise<Blob> {
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => {
			if (blob) resolve(blob);
			else reject(new Error(`no PNG from a canvas of ${canvas.width} × ${canvas.height} pixels`));
		}, 'image/png');
	});
}
