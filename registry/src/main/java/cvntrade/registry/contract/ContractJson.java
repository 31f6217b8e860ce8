package cvntrade.registry.contract;

import cvntrade.base.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code enrichment_config.json}, read and written.
 *
 * <p>The version stands first, so it can be told before the rest is read: a newer form is refused by its number, whatever it holds, for what
 * a new field demands cannot be guessed. There is no older form than 1; when one comes to be, its rule of reading stands here.
 */
public final class ContractJson {
    private static final Pattern VERSION_FIRST = Pattern.compile("\\{\\s*\"contract_version\" : (\\d{1,9}),");

    private ContractJson() {}

    public static byte[] write(ModelContract contract) {
        return StrictJson.write(contract);
    }

    /** @throws Refusal of a newer form, or of a text that this program would not have written */
    public static ModelContract read(byte[] text) {
        String head = new String(text, 0, Math.min(text.length, 80), StandardCharsets.UTF_8);
        Matcher version = VERSION_FIRST.matcher(head);
        if (!version.lookingAt()) {
            throw new Refusal(
                    Refusal.Reason.CONTRACT,
                    ModelArtefact.CONFIG + " must begin with its contract_version: begins=" + head.strip());
        }
        int found = Integer.parseInt(version.group(1));
        if (found != ModelContract.CONTRACT_VERSION) {
            throw new Refusal(
                    Refusal.Reason.CONTRACT,
                    "contract must be of a version that this program reads: contract_version=" + found + " readable="
                            + ModelContract.CONTRACT_VERSION
                            + (found > ModelContract.CONTRACT_VERSION
                                    ? "; a newer program wrote it, serve it with that one"
                                    : "; no program ever wrote it, train anew"));
        }
        return StrictJson.read(text, ModelContract.class, ModelArtefact.CONFIG);
    }
}
