package cvntrade.console.web;

import java.util.function.Supplier;

/** What went wrong on a page from which there is a better way on than the menu's. */
public final class WayBack extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final RuntimeException said;
    private final transient Block.Way way;

    private WayBack(RuntimeException said, Block.Way way) {
        super(said);
        this.said = said;
        this.way = way;
    }

    /** The same page or answer, and from whatever goes wrong with it the way back. */
    public static <T> T from(Supplier<T> page, Block.Way way) {
        try {
            return page.get();
        } catch (RuntimeException said) {
            throw new WayBack(said, way);
        }
    }

    RuntimeException said() {
        return said;
    }

    Block.Way way() {
        return way;
    }
}
