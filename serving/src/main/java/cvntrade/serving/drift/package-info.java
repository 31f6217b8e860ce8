/**
 * Whether the rows that a model is served still look like those it was trained on.
 *
 * <p>What comes in are the columns of the training span and those of later weeks; what goes out says of every column and week how far it lies
 * from training, how likely that is by chance, and whether it has now happened two weeks in a row. Read
 * {@link cvntrade.serving.drift.TrainingColumn} for the statistics of one column and {@link cvntrade.serving.drift.Signal} for what is
 * looked at.
 *
 * <p>Chance is measured, not assumed: neighbouring rows share most of the bars that they read, so every p that decides is the share of the
 * training span's own weeks that lie as far out. It never knows a label, asks a model or draws a random number, and it changes nothing.
 */
@NullMarked
package cvntrade.serving.drift;

import org.jspecify.annotations.NullMarked;
