package cvntrade.verdict;

import cvntrade.verdict.statistics.RomanoWolf;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left of the candidates' lifts when it counts that several were tried: shown, not deciding.
 *
 * @param adjustedP    Romano and Wolf's step-down p, by candidate
 * @param deflatedBest the best mean lift less what the best of so many reaches without any
 */
public record Selection(Map<String, Double> adjustedP, double deflatedBest) {
    public Selection {
        adjustedP = Collections.unmodifiableMap(new LinkedHashMap<>(adjustedP));
    }

    static Selection of(List<VariantReport> candidates) {
        RomanoWolf romanoWolf = RomanoWolf.of(
                candidates.stream()
                        .mapToDouble(candidate -> candidate.f1().mean())
                        .toArray(),
                candidates.stream().map(candidate -> candidate.f1().resampled()).toList());
        double[] p = romanoWolf.adjustedP();
        Map<String, Double> adjustedP = new LinkedHashMap<>();
        for (int i = 0; i < p.length; i++)
            adjustedP.put(candidates.get(i).variant().variant(), p[i]);
        return new Selection(adjustedP, romanoWolf.deflatedBest());
    }
}
