/** The step that puts a released figure on boundaries, for the workspace, which sees no stage of the gate. */
export { releasedBoundaries } from './disclosure/released-boundaries';
