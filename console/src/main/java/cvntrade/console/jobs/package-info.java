/**
 * Long work in the background: a command line comes in with who asked for it, and runs in a process of its own that outlives who started
 * it. Read {@link cvntrade.console.jobs.Jobs} first, then {@link cvntrade.console.jobs.JobProcess} and {@link
 * cvntrade.console.jobs.JobState}.
 *
 * <p>What became of a job is read from files and locks alone, never from memory, so every reader says the same after any restart. A job is
 * named after what it works on, and whoever runs or changes it holds the lock of that name: it is never run twice at once. It knows no
 * command of this program.
 */
@NullMarked
package cvntrade.console.jobs;

import org.jspecify.annotations.NullMarked;
