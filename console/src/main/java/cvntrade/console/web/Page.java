package cvntrade.console.web;

import java.util.List;

/**
 * One page.
 *
 * @param about what it shows, in a sentence
 * @param command that shows the same in a terminal
 */
public record Page(String title, String about, String command, List<Block> blocks) {
    public Page {
        blocks = List.copyOf(blocks);
    }
}
