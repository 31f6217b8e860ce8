package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.console.web.Block;
import cvntrade.console.web.Cell;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A part of a page. Where it cannot be read its error stands there as it was said, and the parts beside it as they are. */
final class ReadablePart {
    private ReadablePart() {}

    static Block block(String heading, Supplier<Block> block) {
        return orSaid(block, said -> new Block.Notice(heading + ": " + said, false));
    }

    /**
     * A row of a table.
     *
     * @param first known in any case
     * @param rest at least two cells
     */
    static List<Cell> row(Cell first, int cells, Supplier<List<Cell>> rest) {
        List<Cell> row = new ArrayList<>(List.of(first));
        row.addAll(orSaid(rest, said -> List.of(Cell.of(Cell.Kind.BAD, "broken"), Cell.of(said))));
        while (row.size() < cells) row.add(Cell.of(""));
        return row;
    }

    static <T> T orSaid(Supplier<T> read, Function<String, T> said) {
        try {
            return read.get();
        } catch (Refusal | MalformedInput | UncheckedIOException | IllegalArgumentException broken) {
            return said.apply(String.valueOf(broken.getMessage()));
        }
    }
}
