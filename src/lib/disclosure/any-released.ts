import type { ReleasedFigure, Safe } from './released';
import type { ReleasedCurves } from './released-curves';

/** Whatever has passed the gate; `shape` tells one from another. */
export type AnyReleased = Safe<ReleasedFigure> | Safe<ReleasedCurves>;
