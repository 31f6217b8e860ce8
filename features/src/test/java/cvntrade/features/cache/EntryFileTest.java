package cvntrade.features.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Grid;
import cvntrade.base.Timeframe;
import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.FeatureMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryFileTest {
    private static final List<Feature> FEATURES = List.of(
            Feature.named("a").of(Candles.target().close()),
            Feature.named("b").of(Candles.target().open()).delayedBy(3));
    private static final Grid GRID = new Grid(Timeframe.M15, 100, 4);
    private static final float[] VALUES = {
        1, -0f, Float.NaN, Float.intBitsToFloat(0x7fc00123), Float.MIN_VALUE, Float.MAX_VALUE, 0.1f, -2
    };
    private static final EntryHeader HEADER = header("the key");

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private byte[] whole = {};

    @BeforeEach
    void anEntry() throws IOException {
        file = folder.resolve("entry");
        EntryFile.write(file, HEADER, FeatureMatrix.owning(GRID, FEATURES, VALUES.clone()));
        whole = Files.readAllBytes(file);
    }

    private static EntryHeader header(String key) {
        return EntryHeader.of(new CacheKey(key, "0".repeat(64)), "AAAUSDT", FEATURES, GRID);
    }

    @Test
    void whatWasWrittenIsReadToTheBit() throws IOException, DamagedEntry {
        assertThat(bits(EntryFile.read(file, HEADER))).isEqualTo(bits(VALUES));
        assertThat(EntryFile.bytes(HEADER)).isEqualTo(whole.length);
        assertThat(EntryHeader.symbol(EntryFile.header(file))).isEqualTo("AAAUSDT");
    }

    @Test
    void aTableThatIsNoMultipleOfTheChunkIsReadToTheBit() throws IOException, DamagedEntry {
        Grid grid = new Grid(Timeframe.M15, 100, 70_001);
        float[] values = new float[2 * grid.bars()];
        for (int i = 0; i < values.length; i++) values[i] = i * 0.7f;
        EntryHeader header = EntryHeader.of(new CacheKey("k", "1".repeat(64)), "AAAUSDT", FEATURES, grid);
        EntryFile.write(file, header, FeatureMatrix.owning(grid, FEATURES, values.clone()));
        assertThat(EntryFile.read(file, header)).isEqualTo(values);
        assertThat(Files.size(file)).isEqualTo(EntryFile.bytes(header));
    }

    @Test
    void everySingleFlippedBitIsDetected() throws IOException {
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);
            assertThatThrownBy(() -> EntryFile.read(file, HEADER))
                    .as("bit " + bit + " of " + 8 * whole.length)
                    .isInstanceOf(DamagedEntry.class);
        }
    }

    @Test
    void everyTruncationIsDetected() throws IOException {
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> EntryFile.read(file, HEADER))
                    .as("length " + length)
                    .isInstanceOf(DamagedEntry.class);
        }
    }

    @Test
    void aTailTooManyIsDetected() throws IOException {
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> EntryFile.read(file, HEADER)).hasMessageContaining("its length is");
    }

    @Test
    void anEntryOfAnotherKeyIsDetected() {
        assertThatThrownBy(() -> EntryFile.read(file, header("another key")))
                .isInstanceOf(DamagedEntry.class)
                .hasMessageContaining("another key");
    }

    @Test
    void aFileOfAnotherKindIsDetected() throws IOException {
        Files.writeString(file, "something quite different that has more than sixteen bytes");
        assertThatThrownBy(() -> EntryFile.read(file, HEADER)).hasMessageContaining("does not begin as an entry");
        assertThatThrownBy(() -> EntryFile.header(file)).isInstanceOf(DamagedEntry.class);
    }

    @Test
    void anEntryThatIsNotThereIsNoDamage() {
        assertThatThrownBy(() -> EntryFile.read(folder.resolve("none"), HEADER))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < values.length; i++) bits[i] = Float.floatToRawIntBits(values[i]);
        return bits;
    }
}
