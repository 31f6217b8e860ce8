/**
 * Does any column see the future? Features and the input they are computed from come in, a report comes out that names each column whose past
 * moves when the future is rewritten.
 *
 * <p>Read {@link cvntrade.features.audit.ColumnAudit} first, then {@link cvntrade.features.audit.AuditReport}.
 *
 * <p>It never believes what a feature says of itself: it computes, rewrites, computes again, and compares bits. An audit falls into pieces
 * that share nothing, so that whoever runs it chooses the threads and shows the progress.
 */
@NullMarked
package cvntrade.features.audit;

import org.jspecify.annotations.NullMarked;
