package cvntrade.console.web;

import cvntrade.base.MalformedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * By what a server proves who it is.
 *
 * @param names the DNS names and addresses of its certificate, in lower case; a console answers in these alone
 */
public record ServerIdentity(SSLContext context, List<String> names) {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int DNS = 2;
    private static final int IP = 7;

    public ServerIdentity {
        names = List.copyOf(names);
    }

    /**
     * Of a certificate and its key, both PEM.
     *
     * @param certificate the server's first, then those that lead to its root
     * @param key PKCS#8, not encrypted
     * @param now the certificate must be valid then
     */
    public static ServerIdentity read(Path certificate, Path key, Instant now) {
        List<X509Certificate> chain = chain(certificate);
        X509Certificate own = chain.get(0);
        try {
            own.checkValidity(Date.from(now));
        } catch (CertificateExpiredException | CertificateNotYetValidException invalid) {
            throw new MalformedInput(
                    "certificate must be valid now: file=" + certificate + " from="
                            + own.getNotBefore().toInstant() + " to="
                            + own.getNotAfter().toInstant() + "; renew it",
                    invalid);
        }
        try {
            PrivateKey secret = secret(key, own.getPublicKey().getAlgorithm());
            requirePair(own, secret, key);
            return new ServerIdentity(context(chain, secret), names(own, certificate));
        } catch (GeneralSecurityException | IOException unusable) {
            throw new MalformedInput(
                    "certificate and key must be usable: certificate=" + certificate + " key=" + key + " cause="
                            + unusable.getMessage(),
                    unusable);
        }
    }

    private static List<X509Certificate> chain(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            List<X509Certificate> chain =
                    read.stream().map(X509Certificate.class::cast).toList();
            if (!chain.isEmpty()) return chain;
            throw new MalformedInput("certificate must be PEM: file=" + file);
        } catch (GeneralSecurityException malformed) {
            throw new MalformedInput(
                    "certificate must be PEM: file=" + file + " cause=" + malformed.getMessage(), malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("certificate must be readable: file=" + file, unreadable);
        }
    }

    private static PrivateKey secret(Path file, String algorithm) throws GeneralSecurityException {
        String pem = text(file);
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new MalformedInput("key must be PEM in PKCS#8, not encrypted: file=" + file
                    + "; openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW makes it so");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("key must be readable: file=" + file, unreadable);
        }
    }

    /** Otherwise every visitor would be the first to see it. */
    private static void requirePair(X509Certificate own, PrivateKey secret, Path file) throws GeneralSecurityException {
        String algorithm = switch (secret.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> secret.getAlgorithm();
        };
        byte[] text = "who signs this".getBytes(StandardCharsets.US_ASCII);
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(secret);
        signing.update(text);
        byte[] signed = signing.sign();
        Signature checking = Signature.getInstance(algorithm);
        checking.initVerify(own);
        checking.update(text);
        if (!checking.verify(signed))
            throw new MalformedInput("key must be that of the certificate: key=" + file + " certificate="
                    + own.getSubjectX500Principal());
    }

    private static SSLContext context(List<X509Certificate> chain, PrivateKey secret)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        char[] inMemory = {};
        store.setKeyEntry("console", secret, inMemory, chain.toArray(Certificate[]::new));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, inMemory);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static List<String> names(X509Certificate own, Path file) throws GeneralSecurityException {
        @Nullable Collection<List<?>> all = own.getSubjectAlternativeNames();
        List<String> names = all == null
                ? List.of()
                : all.stream()
                        .filter(name -> name.get(0).equals(DNS) || name.get(0).equals(IP))
                        .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                        .toList();
        if (!names.isEmpty()) return names;
        throw new MalformedInput(
                "certificate must name the server: file=" + file + "; it needs a subjectAltName (DNS or IP)");
    }

    /** Whether the certificate is one of a name or address, without its port. */
    boolean isNamed(String host) {
        String asked = host.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(name -> name.equals(asked) || isWildcardOf(name, asked));
    }

    /** A star stands for one label. */
    private static boolean isWildcardOf(String name, String asked) {
        int dot = asked.indexOf('.');
        return name.startsWith("*.") && dot > 0 && name.substring(1).equals(asked.substring(dot));
    }
}
