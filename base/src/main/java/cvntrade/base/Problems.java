package cvntrade.base;

import java.util.ArrayList;
import java.util.List;

/** Collects every violation, so that a user mends them in one go instead of meeting them one by one. */
public final class Problems {
    private final List<String> messages = new ArrayList<>();

    public void add(String message) {
        messages.add(message);
    }

    public void addIf(boolean violated, String message) {
        if (violated) messages.add(message);
    }

    public boolean none() {
        return messages.isEmpty();
    }

    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** @throws Refusal that lists all problems, if there is any */
    public void throwIfAny(Refusal.Reason reason) {
        if (!messages.isEmpty()) throw new Refusal(reason, summary());
    }

    private String summary() {
        if (messages.size() == 1) return messages.get(0);
        return messages.size() + " problems:\n  - " + String.join("\n  - ", messages);
    }
}
