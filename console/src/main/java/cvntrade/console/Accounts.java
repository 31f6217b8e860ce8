package cvntrade.console;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.DurableFile;
import cvntrade.base.MalformedInput;
import cvntrade.console.web.Role;
import cvntrade.console.web.SignIn;
import cvntrade.console.web.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Who may come into the console of a home, by name; of a password its bcrypt hash alone is kept. */
final class Accounts implements SignIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COST = 12;
    private static final int SHORTEST = 12;

    /** The most that bcrypt takes in. */
    private static final int LONGEST_BYTES = 72;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    /** The hash of a password that nobody kept, so that an unknown name costs the time of a known one. */
    private static final String NOBODYS = "$2a$12$kSSRT8hBL7mwlKRLd6HGquypPuwsQf8jYP8AlywNb4B7L5oxPkg9G";

    private final Path folder;
    private final int cost;

    private Accounts(Path folder, int cost) {
        this.folder = folder;
        this.cost = cost;
    }

    static Accounts in(Path home) {
        return ofCost(home, COST);
    }

    /** @param cost of a password that is given now: each step doubles the work of a guess, and of a test */
    static Accounts ofCost(Path home, int cost) {
        return new Accounts(home.resolve("console"), cost);
    }

    /** As it is kept. */
    record Kept(String role, String bcrypt) {}

    @Override
    public boolean isRequired() {
        return !all().isEmpty();
    }

    @Override
    public Optional<User> check(String name, String password) {
        Kept kept = all().get(name);
        String hash = kept == null ? NOBODYS : kept.bcrypt();
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        boolean fits = bytes.length > 0 && bytes.length <= LONGEST_BYTES;
        boolean same = BCrypt.verifyer()
                .verify(fits ? bytes : new byte[] {'y'}, hash.getBytes(StandardCharsets.UTF_8))
                .verified;
        return fits && same ? find(name) : Optional.empty();
    }

    @Override
    public Optional<User> find(String name) {
        return Optional.ofNullable(all().get(name)).map(kept -> new User(name, Role.parse(kept.role())));
    }

    /** By name. */
    Map<String, Kept> all() {
        if (!Files.exists(file())) return Map.of();
        try {
            return JSON.readValue(Files.readAllBytes(file()), new TypeReference<TreeMap<String, Kept>>() {});
        } catch (JsonProcessingException damaged) {
            throw new MalformedInput(
                    "accounts must be readable: file=" + file() + " cause=" + damaged.getOriginalMessage()
                            + "; restore the file, or delete it and add the accounts again",
                    damaged);
        } catch (IOException failed) {
            throw new UncheckedIOException("accounts must be readable: file=" + file(), failed);
        }
    }

    /** Adds an account, or gives an existing one another password and role. */
    void put(String name, Role role, String password) {
        if (!NAME.matcher(name).matches()) {
            throw new MalformedInput(
                    "an account's name must be letters, digits, dot, dash and underscore, 40 at most: name=" + name);
        }
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (password.length() < SHORTEST || bytes > LONGEST_BYTES) {
            throw new MalformedInput("a password must have at least " + SHORTEST + " characters and at most "
                    + LONGEST_BYTES + " bytes: characters=" + password.length() + " bytes=" + bytes
                    + "; a sentence is a good one");
        }
        String hash = BCrypt.withDefaults().hashToString(cost, password.toCharArray());
        change(accounts -> accounts.put(name, new Kept(role.word(), hash)));
    }

    void remove(String name) {
        if (!all().containsKey(name)) {
            throw new MalformedInput("account must be there: name=" + name + " accounts=" + all().keySet());
        }
        change(accounts -> accounts.remove(name));
    }

    /** One at a time, whatever process it comes from. */
    private void change(Consumer<Map<String, Kept>> change) {
        DurableFile.makeFolder(folder);
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("accounts.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (Files.getFileStore(folder).supportsFileAttributeView("posix"))
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Map<String, Kept> accounts = new TreeMap<>(all());
            change.accept(accounts);
            DurableFile.write(file(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(accounts) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException("accounts must be writable: file=" + file(), failed);
        }
    }

    private Path file() {
        return folder.resolve("accounts.json");
    }
}
