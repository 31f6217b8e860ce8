package cvntrade.sweep;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a clock measured. It stands in {@code run.json} alone, outside everything that is compared byte by byte.
 *
 * @param wallSeconds the whole sweep, from registration to verdict
 * @param firstLookSeconds pre-flight and audit
 * @param cellSeconds all cells
 * @param fitSeconds time inside the trainer, summed over threads: all boosting and one quantisation a crypto and fold
 * @param fits count of fits
 * @param threads fits side by side
 */
public record RunFigures(
        double wallSeconds, double firstLookSeconds, double cellSeconds, double fitSeconds, long fits, int threads) {
    /** What a sweep would take if it did nothing but fit, on all threads without a pause. */
    public double floorSeconds() {
        return fitSeconds / threads;
    }

    /** Whether there was a cell to run: not where the sweep stopped before, or found all of them on disk. */
    public boolean ranCells() {
        return cellSeconds > 0 && fits > 0;
    }

    /** Wall time of the whole sweep over its floor. */
    public double overheadRatio() {
        return wallSeconds / floorSeconds();
    }

    /** Wall time of the cells alone over the floor: what the machine room adds to the fits, without the audit before them. */
    public double cellOverheadRatio() {
        return cellSeconds / floorSeconds();
    }

    String toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("wallSeconds", wallSeconds);
        json.put("firstLookSeconds", firstLookSeconds);
        json.put("cellSeconds", cellSeconds);
        json.put("fitSeconds", fitSeconds);
        json.put("fits", fits);
        json.put("threads", threads);
        json.put("floorSeconds", floorSeconds());
        if (ranCells()) json.put("overheadRatio", overheadRatio());
        if (ranCells()) json.put("cellOverheadRatio", cellOverheadRatio());
        json.put("java", Runtime.version().toString());
        json.put("machine", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return json.toPrettyString() + "\n";
    }
}
