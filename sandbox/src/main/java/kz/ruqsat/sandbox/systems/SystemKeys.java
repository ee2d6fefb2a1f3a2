package kz.ruqsat.sandbox.systems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.sandbox.ca.CertificationCentre;
import kz.ruqsat.sandbox.ca.KeyFile;
import kz.ruqsat.sandbox.ca.KeyKind;
import kz.ruqsat.sandbox.ca.KeyMint;
import kz.ruqsat.sandbox.ca.KeyUse;
import kz.ruqsat.sandbox.ca.NationalOid;
import kz.ruqsat.sandbox.ca.Password;
import kz.ruqsat.sandbox.ca.SigningKey;
import kz.ruqsat.sandbox.ca.Subject;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.people.PeopleFile;

/**
 * The keys of all systems, as PKCS#12 files with their passwords and certificates beside them: in {@code systems} for
 * those who fetch theirs, in {@code gateway/keys} for systems that live in the sandbox, made when first wanted.
 */
public final class SystemKeys {
    private final Path folder;
    private final CertificationCentre centre;
    private final Map<String, InformationSystem> byName = new LinkedHashMap<>();
    private final Map<String, SigningKey> opened = new ConcurrentHashMap<>();

    private SystemKeys(Path folder, CertificationCentre centre) {
        this.folder = folder;
        this.centre = centre;
    }

    /** Opens the folder's keys; those that are handed out are there when this returns. */
    public static SystemKeys open(Path folder, PeopleFile people, CertificationCentre centre) {
        var keys = new SystemKeys(folder, centre);
        InformationSystem.HANDED_OUT.forEach(keys::add);
        InformationSystem.DATABASES.forEach(keys::add);
        people.bodies().stream()
                .filter(body -> body.kind().equals("other-body"))
                .map(body ->
                        new InformationSystem(body.id(), body.bin(), body.name().kk()))
                .forEach(keys::add);
        InformationSystem.HANDED_OUT.parallelStream().forEach(keys::of);
        return keys;
    }

    /** The system of that name. */
    public Optional<InformationSystem> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Its key. */
    public SigningKey of(InformationSystem system) {
        return opened.computeIfAbsent(system.name(), _ -> opened(system));
    }

    /** Whether that certificate is one of ours, of an information system, and of this one's owner. */
    public boolean belongs(X509Certificate certificate, InformationSystem system) {
        try {
            var purposes = certificate.getExtendedKeyUsage();
            return centre.vouchesFor(certificate)
                    && purposes != null
                    && purposes.contains(NationalOid.INFORMATION_SYSTEM.getId())
                    && certificate.getSubjectX500Principal().getName().contains("OU=BIN" + system.bin());
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private void add(InformationSystem system) {
        byName.put(system.name(), system);
    }

    private SigningKey opened(InformationSystem system) {
        var home = InformationSystem.HANDED_OUT.contains(system)
                ? folder.resolve("systems")
                : folder.resolve("gateway").resolve("keys");
        var file = new KeyFile(home.resolve(system.name() + ".p12"), password(home, system.name()));
        var key = file.exists() ? current(system, file) : made(system, file);
        certificate(home.resolve(system.name() + ".cer"), key.certificate());
        return key;
    }

    /** After a move of the server the old certificate points to where nobody answers. */
    private SigningKey current(InformationSystem system, KeyFile file) {
        var key = file.read();
        return centre.issuesUnder(key.issuers())
                ? key
                : certified(system, file, key.key(), key.certificate().getPublicKey());
    }

    private SigningKey made(InformationSystem system, KeyFile file) {
        var pair = KeyMint.one(KeyKind.RSA);
        return certified(system, file, pair.getPrivate(), pair.getPublic());
    }

    private SigningKey certified(InformationSystem system, KeyFile file, PrivateKey key, PublicKey publicKey) {
        var subject = Subject.ofSystem(system.name(), system.bin(), system.owner());
        var chain = centre.issue(subject, KeyUse.SIGN, KeyKind.RSA, publicKey);
        var certified = new SigningKey(key, chain.getFirst(), chain.subList(1, chain.size()));
        file.write(certified);
        return certified;
    }

    private static String password(Path home, String name) {
        var file = home.resolve(name + ".password");
        try {
            if (!Files.exists(file)) {
                JsonFile.replace(file, Password.random().getBytes(StandardCharsets.UTF_8));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void certificate(Path file, X509Certificate certificate) {
        try {
            JsonFile.replace(file, certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot write " + file, e);
        }
    }
}
