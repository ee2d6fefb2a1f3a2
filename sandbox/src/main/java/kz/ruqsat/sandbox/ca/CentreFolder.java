package kz.ruqsat.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.ruqsat.sandbox.files.JsonFile;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * The folder where the centre keeps its keys of one family. Founded once; when the server has moved to another address, the
 * same keys get new certificates, because the old ones point to where nobody answers.
 */
final class CentreFolder {
    private static final String ROOT = "НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (%s) SANDBOX";
    private static final String ISSUING = "ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (%s) SANDBOX";
    private static final String FOREIGN = "ШЕТЕЛДІК КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA) SANDBOX";
    private static final Duration YEAR = Duration.ofDays(365);

    private final Path folder;
    private final Addresses addresses;
    private final Validity validity;
    private final Family family;

    CentreFolder(Path folder, Family family, Addresses addresses, Instant now) {
        this.folder = folder;
        this.family = family;
        this.addresses = addresses;
        this.validity = new Validity(now.minus(YEAR.multipliedBy(5)), now.plus(YEAR.multipliedBy(15)));
    }

    CentreKeys open(IssuanceRegister register) {
        var home = folder.resolve(named("address") + ".txt");
        if (!Files.exists(home)) {
            found(register);
        } else if (!text(home).equals(addresses.http())) {
            moved(register);
        }
        // Written last: a founding cut short is begun anew.
        JsonFile.replace(home, addresses.http().getBytes(StandardCharsets.UTF_8));
        return new CentreKeys(
                file("root").read(),
                file("nca").read(),
                file("ocsp").read(),
                file("tsa").read());
    }

    /** The key of an authority outside the national one, whatever its family. */
    SigningKey foreign() {
        var file = file("foreign");
        if (!file.exists()) {
            var keys = KeyMint.one(KeyKind.RSA);
            file.write(Authority.selfSigned(name(FOREIGN), keys, validity, Profile.root()));
        }
        return file.read();
    }

    private void found(IssuanceRegister register) {
        var keys = KeyMint.several(family.keys(), 4);
        var root = Authority.selfSigned(name(ROOT), keys.get(0), validity, Profile.root());
        file("root").write(root);
        var unsigned = List.of(keys.get(1), keys.get(2), keys.get(3)).stream()
                .map(pair -> new Bare(pair.getPrivate(), pair.getPublic()))
                .toList();
        issue(root, unsigned, register);
    }

    private void moved(IssuanceRegister register) {
        var known = List.of("nca", "ocsp", "tsa").stream()
                .map(file -> file(file).read())
                .map(key -> new Bare(key.key(), key.certificate().getPublicKey()))
                .toList();
        issue(file("root").read(), known, register);
    }

    private record Bare(PrivateKey key, PublicKey publicKey) {}

    private void issue(SigningKey root, List<Bare> keys, IssuanceRegister register) {
        var nca = certified(new Authority(root), name(ISSUING), keys.get(0), Profile.issuing(family, addresses));
        file("nca").write(nca);
        var issuing = new Authority(nca);
        var responder = certified(issuing, name("OCSP RESPONDER SANDBOX"), keys.get(1), Profile.ocspResponder());
        file("ocsp").write(responder);
        var stamper =
                certified(issuing, name("TSA (%s) SANDBOX"), keys.get(2), Profile.timeStamping(family, addresses));
        file("tsa").write(stamper);
        for (var key : List.of(responder, stamper)) {
            var certificate = key.certificate();
            register.add(new IssuanceRegister.Entry(
                    certificate.getSerialNumber(),
                    certificate.getSubjectX500Principal().toString(),
                    null,
                    family));
        }
    }

    private SigningKey certified(Authority issuer, X500Name name, Bare bare, List<Authority.Extra> extras) {
        var certificate = issuer.issue(new Authority.Wish(name, bare.publicKey(), validity, extras));
        return new SigningKey(bare.key(), certificate, issuer.chain());
    }

    private OpenKeyFile file(String name) {
        return new OpenKeyFile(folder.resolve(named(name) + ".pem"));
    }

    /** The first family has the plain names. */
    private String named(String name) {
        return switch (family) {
            case RSA -> name;
            case GOST -> name + "_gost";
        };
    }

    private X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName.replace("%s", family.name()))
                .addRDN(BCStyle.C, "KZ")
                .build();
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
