import type { Metric } from '../model/metric';
import { answeredInTime } from './answered-in-time';
import { burntOutShare } from './burnt-out-share';
import { capabilityChange } from './capability-change';
import { capabilityImproved } from './capability-improved';
import { channelAdopted } from './channel-adopted';
import { channelClosedNoConcern } from './channel-closed-no-concern';
import { chargeShare } from './charge-share';
import { childReReferral } from './child-re-referral';
import { contacts } from './contacts';
import { daFrequency } from './da-frequency';
import { daNonRepeat } from './da-non-repeat';
import { daRepeat } from './da-repeat';
import { daRepeatIncidents } from './da-repeat-incidents';
import { daRepeatLookback } from './da-repeat-lookback';
import { daTimeToRepeat } from './da-time-to-repeat';
import { highRiskShare } from './high-risk-share';
import { maracRepeat } from './marac-repeat';
import { missingRepeat } from './missing-repeat';
import { partnerLedShare } from './partner-led-share';
import { people } from './people';
import { positiveOutcome } from './positive-outcome';
import { reciprocity } from './reciprocity';
import { repeatProtectionPlan } from './repeat-protection-plan';
import { safeguardingRiskRemoved } from './safeguarding-risk-removed';
import { safeguardingWishesMet } from './safeguarding-wishes-met';
import { sicknessShare } from './sickness-share';
import { supportEngagement } from './support-engagement';
import { timeToAnswer } from './time-to-answer';
import { timeToCharge } from './time-to-charge';
import { timeToOutcome } from './time-to-outcome';
import { victimDoesNotSupport } from './victim-does-not-support';

/** Every metric, in the order of menus. A new metric is a new file and a line here. */
export const catalogue: readonly Metric[] = [
	daRepeat,
	daNonRepeat,
	daRepeatIncidents,
	daRepeatLookback,
	daTimeToRepeat,
	daFrequency,
	maracRepeat,
	highRiskShare,
	positiveOutcome,
	victimDoesNotSupport,
	timeToOutcome,
	supportEngagement,
	childReReferral,
	repeatProtectionPlan,
	safeguardingRiskRemoved,
	safeguardingWishesMet,
	chargeShare,
	timeToCharge,
	channelAdopted,
	channelClosedNoConcern,
	missingRepeat,
	partnerLedShare,
	answeredInTime,
	timeToAnswer,
	reciprocity,
	capabilityChange,
	capabilityImproved,
	sicknessShare,
	burntOutShare,
	people,
	contacts
];

/** The metric of that id, or null. */
export function findMetric(id: string): Metric | null {
	return catalogue.find((metric) => metric.id === id) ?? null;
}
