package cvntrade.verdict.evidence;

/**
 * Everything a verdict rests on that is not a cell. As JSON, each part optional:
 *
 * <pre>{@code
 * {
 *   "preflight": {"trades": 61, "required": 50, "passed": true},
 *   "audit":     {"outcome": "passed", "detail": "312 columns, 40 cuts"},
 *   "mlops":     {"complete": false, "missing": ["rollback plan: no dry-run evidence"]}
 * }
 * }</pre>
 *
 * <p>A part may also be just {@code true} or {@code false}. Each may say {@code "passed"}, {@code "complete"} or {@code "outcome"} (passed,
 * failed, not_measured). What is absent or null is not measured: no lock can rest on it, and nothing is abandoned for it.
 */
public record Evidence(Preflight preflight, Audit audit, MlopsReadiness mlops) {
    public static final Evidence NONE =
            new Evidence(Preflight.NOT_MEASURED, Audit.NOT_MEASURED, MlopsReadiness.NOT_MEASURED);

    /** @throws cvntrade.base.MalformedInput if it is not such an object, or contradicts itself */
    public static Evidence parse(String json) {
        return EvidenceReader.read(json);
    }

    public Evidence with(Preflight other) {
        return new Evidence(other, audit, mlops);
    }

    public Evidence with(Audit other) {
        return new Evidence(preflight, other, mlops);
    }

    public Evidence with(MlopsReadiness other) {
        return new Evidence(preflight, audit, other);
    }
}
