package cvntrade.console.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page.
 *
 * @param about what it shows, in a sentence
 * @param command that shows the same in a terminal
 */
public record Page(String title, String about, String command, List<Block> blocks) {
    private static final Pattern COMMAND = Pattern.compile("\\./cvntrade [^,;]*[^,;. ]");

    public Page {
        blocks = List.copyOf(blocks);
    }

    /** The same page with its commands as they must be typed here. */
    Page typed(UnaryOperator<String> typed) {
        return new Page(
                title,
                about,
                typed.apply(command),
                blocks.stream().map(block -> typed(block, typed)).toList());
    }

    private static Block typed(Block block, UnaryOperator<String> typed) {
        if (!(block instanceof Block.Table table)) return block;
        String empty = COMMAND.matcher(table.empty())
                .replaceAll(command -> Matcher.quoteReplacement(typed.apply(command.group())));
        return new Block.Table(
                table.heading(),
                table.columns(),
                table.rows().stream()
                        .map(row -> row.stream().map(cell -> typed(cell, typed)).toList())
                        .toList(),
                empty);
    }

    private static Cell typed(Cell cell, UnaryOperator<String> typed) {
        if (cell.kind() != Cell.Kind.CODE) return cell;
        return new Cell(typed.apply(cell.text()), cell.kind(), cell.link());
    }

    /** The same page, beginning with something else. */
    Page after(Block first) {
        List<Block> all = new ArrayList<>(List.of(first));
        all.addAll(blocks);
        return new Page(title, about, command, all);
    }
}
