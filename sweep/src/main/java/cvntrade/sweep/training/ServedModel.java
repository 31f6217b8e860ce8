package cvntrade.sweep.training;

import cvntrade.features.Feature;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * A fitted model with what it was fitted on.
 *
 * @param trees in the boosting library's own form, to be read alone
 * @param features its columns, in order
 * @param threshold BUY if score ≥ it
 * @param seed of the fit
 * @param rowsFit rows the trees learned from
 * @param rowsCalibration rows that set the threshold
 * @param firstBar open time of the first row used, in UTC
 * @param lastBar open time of the last one
 * @param metrics by name, of the calibration rows; one that is undefined there is left out
 * @param least least known value of each column over the fit rows, {@code Float.MAX_VALUE} where none is known
 * @param greatest greatest one, {@code -Float.MAX_VALUE} where none is known
 */
public record ServedModel(
        ByteBuffer trees,
        List<Feature> features,
        double threshold,
        int seed,
        int rowsFit,
        int rowsCalibration,
        String firstBar,
        String lastBar,
        Map<String, Double> metrics,
        List<Float> least,
        List<Float> greatest) {}
