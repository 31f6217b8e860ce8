package cvntrade.console;

import cvntrade.base.FileFacts;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.contract.ModelContract;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of registered versions, read and hashed once for each state of them, and again after ten minutes: their facts show whatever is
 * written through the file system, but not a medium that forgets. Chains are read for whoever asks. What is not whole is never remembered.
 */
final class VersionFiles {
    static final Duration READ_AGAIN_AFTER = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<ModelVersion, Whole> known = new ConcurrentHashMap<>();

    /** A version whose files were whole when they were read. */
    private record Whole(List<FileFacts> facts, Instant readAt, ModelContract contract) {}

    /**
     * What looking at everything came to.
     *
     * @param wrong in words; empty if all is as it was written
     * @param readSince no file was read before
     */
    record Verification(List<String> wrong, Instant readSince) {}

    VersionFiles(Clock clock) {
        this.clock = clock;
    }

    Verification verify(Registry registry) {
        return readSince(oldest(), registry);
    }

    /** Reads every file, whatever its facts are. */
    Verification verifyNow(Registry registry) {
        return readSince(clock.instant(), registry);
    }

    /** What a version demands, of files that were found whole. */
    ModelContract contract(Registry registry, ModelVersion version) {
        return whole(registry, version, oldest()).contract();
    }

    private Instant oldest() {
        return clock.instant().minus(READ_AGAIN_AFTER);
    }

    private Verification readSince(Instant oldest, Registry registry) {
        Instant[] readSince = {clock.instant()};
        List<String> wrong = registry.verify(Map.of(), version -> {
            Instant readAt = whole(registry, version, oldest).readAt();
            if (readAt.isBefore(readSince[0])) readSince[0] = readAt;
        });
        return new Verification(wrong, readSince[0]);
    }

    private Whole whole(Registry registry, ModelVersion version, Instant oldest) {
        Optional<Whole> before = known(registry, version, oldest);
        if (before.isPresent()) return before.get();
        // One reads for all who ask meanwhile, and leaves the processors to what else runs.
        synchronized (this) {
            return known(registry, version, oldest).orElseGet(() -> read(registry, version));
        }
    }

    private Optional<Whole> known(Registry registry, ModelVersion version, Instant oldest) {
        Optional<List<FileFacts>> facts = registry.facts(version);
        return Optional.ofNullable(known.get(version))
                .filter(whole -> facts.filter(whole.facts()::equals).isPresent())
                .filter(whole -> !whole.readAt().isBefore(oldest))
                // A clock that was set back would keep it for longer.
                .filter(whole -> !whole.readAt().isAfter(clock.instant()));
    }

    /** The facts are older than what is read, so a change in between shows. */
    private Whole read(Registry registry, ModelVersion version) {
        known.remove(version);
        Instant readAt = clock.instant();
        Optional<List<FileFacts>> facts = registry.facts(version);
        Whole whole = new Whole(
                facts.orElse(List.of()), readAt, registry.load(version).contract());
        if (facts.isPresent() && whole.facts().stream().allMatch(each -> each.isSettled(readAt)))
            known.put(version, whole);
        return whole;
    }
}
