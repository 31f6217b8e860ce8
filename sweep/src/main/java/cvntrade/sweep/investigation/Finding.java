package cvntrade.sweep.investigation;

import cvntrade.verdict.evidence.Outcome;

/** What one probe found. It holds what it was held against, so its outcome follows from itself. */
public sealed interface Finding
        permits AuditFinding,
                NextBarsFinding,
                CorrelogramFinding,
                ReplayFinding,
                PlaceboFinding,
                ControlFinding,
                DecayFinding {
    Probe probe();

    Outcome outcome();

    /** What was measured, in one sentence with its figures. */
    String sentence();
}
