/**
 * What was found beside the cells: the pre-flight, the look-ahead audit, the readiness of operations.
 *
 * <p>A JSON text or a Markdown page comes in, {@link cvntrade.verdict.evidence.Evidence} goes out: each part passed, failed or was not
 * measured. Read {@link cvntrade.verdict.evidence.Outcome} first: what is absent is not measured, and that is never read as passed.
 */
@NullMarked
package cvntrade.verdict.evidence;

import org.jspecify.annotations.NullMarked;
