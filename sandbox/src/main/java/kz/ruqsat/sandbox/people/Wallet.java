package kz.ruqsat.sandbox.people;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.ruqsat.sandbox.ca.CertificationCentre;
import kz.ruqsat.sandbox.ca.KeyFile;
import kz.ruqsat.sandbox.ca.KeyKind;
import kz.ruqsat.sandbox.ca.KeyMint;
import kz.ruqsat.sandbox.ca.KeyUse;
import kz.ruqsat.sandbox.ca.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's key files, {@code keys/IIN[-BIN]/sign.p12} and {@code auth.p12}, opened with the person's password. A
 * key is made when it is first wanted and then kept.
 */
public final class Wallet {
    private record Held(Person person, KeyUse use) {}

    private final Map<Held, Slot> slots = new HashMap<>();

    public Wallet(Path folder, People people, CertificationCentre centre) {
        for (var person : people.all()) {
            var name = person.bin() == null ? person.iin() : person.iin() + "-" + person.bin();
            var own = folder.resolve("keys").resolve(name);
            for (var use : KeyUse.values()) {
                var file = own.resolve(use.name().toLowerCase(Locale.ROOT) + ".p12");
                slots.put(new Held(person, use), new Slot(person, use, file, centre));
            }
        }
    }

    /** Waits until the key is there. */
    public SigningKey key(Person person, KeyUse use) {
        var slot = slots.get(new Held(person, use));
        if (slot == null) {
            throw new IllegalArgumentException("nobody here has the IIN " + person.iin());
        }
        return slot.open();
    }

    /** Makes everything that is still missing, on as many threads as there are cores. */
    public void fill() {
        slots.values().parallelStream().forEach(Slot::fill);
    }

    /** The place of one key, empty until somebody wants it. */
    private static final class Slot {
        private final Person person;
        private final KeyUse use;
        private final KeyFile file;
        private final CertificationCentre centre;
        private @Nullable SigningKey opened;

        Slot(Person person, KeyUse use, Path path, CertificationCentre centre) {
            this.person = person;
            this.use = use;
            this.file = new KeyFile(path, person.password());
            this.centre = centre;
        }

        synchronized SigningKey open() {
            if (opened == null) {
                opened = file.exists() ? current(file.read()) : made();
            }
            return opened;
        }

        synchronized void fill() {
            if (opened == null && !file.exists()) {
                opened = made();
            }
        }

        private SigningKey made() {
            var pair = KeyMint.one(person.keys());
            return certified(pair.getPrivate(), pair.getPublic(), person.keys());
        }

        /** After a move of the server the old certificate points to where nobody answers. */
        private SigningKey current(SigningKey key) {
            return centre.issuesUnder(key.issuers())
                    ? key
                    : certified(key.key(), key.certificate().getPublicKey(), KeyKind.of(key.key()));
        }

        private SigningKey certified(PrivateKey key, PublicKey publicKey, KeyKind kind) {
            var chain = switch (person.certificate()) {
                case INDIVIDUAL, HEAD, SIGNER, EMPLOYEE -> centre.issue(person.subject(), use, kind, publicKey);
                case EXPIRED -> centre.issueExpired(person.subject(), use, kind, publicKey);
                case REVOKED -> centre.issueRevoked(person.subject(), use, kind, publicKey);
                case FOREIGN_CA -> centre.issueForeign(person.subject(), use, kind, publicKey);
            };
            var certified = new SigningKey(key, chain.getFirst(), chain.subList(1, chain.size()));
            file.write(certified);
            return certified;
        }
    }
}
