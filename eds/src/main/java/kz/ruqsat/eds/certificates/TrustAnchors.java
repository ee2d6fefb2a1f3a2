package kz.ruqsat.eds.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kz.ruqsat.eds.report.UnreadableSignatureException;

/**
 * The certification authorities that are trusted, as the operator has laid them down. Only these: authorities that a
 * signature brings along are not used.
 *
 * @param roots where a chain ends
 * @param intermediates authorities between a root and a signer; each must still lead to a root. They are not asked
 *     about their own revocation: to distrust one, take its file away.
 */
public record TrustAnchors(List<X509Certificate> roots, List<X509Certificate> intermediates) {

    public TrustAnchors {
        roots = List.copyOf(roots);
        intermediates = List.copyOf(intermediates);
    }

    /**
     * Reads every {@code .cer}, {@code .crt} and {@code .pem} file of a folder: self-signed ones are roots, the others
     * intermediates.
     *
     * @throws IOException when the folder or a file can't be read
     * @throws UnreadableSignatureException when a file is no certificate; the message names it
     */
    public static TrustAnchors load(Path dir) throws IOException {
        List<X509Certificate> roots = new ArrayList<>();
        List<X509Certificate> intermediates = new ArrayList<>();
        for (Path file : certificateFiles(dir)) {
            X509Certificate certificate = read(file);
            (Certificates.selfSigned(certificate) ? roots : intermediates).add(certificate);
        }
        return new TrustAnchors(roots, intermediates);
    }

    /** The authorities of the Republic of Kazakhstan that come with this library; docs/security.md has their fingerprints. */
    public static TrustAnchors national() {
        return new TrustAnchors(
                bundled(
                        "national-ca",
                        "root_rsa.pem",
                        "root_gost.pem",
                        "root_rsa_2020.cer",
                        "root_gost_2020.cer",
                        "root_gost_2022.pem"),
                bundled(
                        "national-ca",
                        "nca_rsa.pem",
                        "nca_gost.pem",
                        "nca_rsa_2022.cer",
                        "nca_gost_2022.pem",
                        "btsd_gost.cer",
                        "ucgo_gost.cer"));
    }

    /** The same with the authorities of the test contour, whose certificates prove nothing about anybody. */
    public TrustAnchors andTestContour() {
        List<X509Certificate> all = new ArrayList<>(roots);
        all.addAll(bundled("test-contour", "nca_rsa_test.crt", "nca_gost_test.crt", "nca_gost2015_test.cer"));
        return new TrustAnchors(all, intermediates);
    }

    private static List<X509Certificate> bundled(String folder, String... names) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (String name : names) {
            try (InputStream in = TrustAnchors.class.getResourceAsStream(folder + "/" + name)) {
                certificates.add(
                        Certificates.parse(Objects.requireNonNull(in, name).readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return certificates;
    }

    private static List<Path> certificateFiles(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .matches(".*\\.(cer|crt|pem)"))
                    .sorted()
                    .toList();
        }
    }

    private static X509Certificate read(Path file) throws IOException {
        try {
            return Certificates.parse(Files.readAllBytes(file));
        } catch (UnreadableSignatureException e) {
            throw new UnreadableSignatureException(file + " is not an X.509 certificate", e);
        }
    }
}
