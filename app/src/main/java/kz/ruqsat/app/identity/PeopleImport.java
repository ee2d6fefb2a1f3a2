package kz.ruqsat.app.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.identity.store.StaffRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the people file before the server opens its door, when the file is new or changed. Who is known already is
 * brought up to date; nobody is taken away. Passwords that are as before are not hashed again.
 */
@Component
class PeopleImport implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleImport.class);

    private final Settings settings;
    private final StaffRows staff;
    private final PasswordHashes passwords;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    PeopleImport(
            Settings settings,
            StaffRows staff,
            PasswordHashes passwords,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.settings = settings;
        this.staff = staff;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Hashed(PeopleFile.OfficerEntry officer, String body, String password) {}

    @Override
    public void afterSingletonsInstantiated() {
        Path file = settings.peopleFile();
        if (file == null) {
            return;
        }
        byte[] sha256 = sha256(file);
        if (staff.fileKnown(sha256)) {
            return;
        }
        PeopleFile people = PeopleFile.read(file);
        List<Hashed> officers = hashed(people);
        transaction.executeWithoutResult(_ -> {
            people.bodies().forEach(body -> staff.save(body.body()));
            officers.forEach(this::save);
            staff.fileRead(sha256, clock.instant());
        });
        LOG.info("Read {} bodies with {} people from {}", people.bodies().size(), officers.size(), file);
    }

    /** On all cores: each hash is slow by intent. */
    private List<Hashed> hashed(PeopleFile people) {
        return people.bodies().stream()
                .flatMap(body -> body.people().stream().map(officer -> new Hashed(officer, body.id(), "")))
                .toList()
                .parallelStream()
                .map(entry -> new Hashed(entry.officer(), entry.body(), passwordOf(entry.officer())))
                .toList();
    }

    private String passwordOf(PeopleFile.OfficerEntry officer) {
        Optional<String> known =
                staff.password(officer.number()).filter(hash -> passwords.matches(officer.password(), hash));
        return known.orElseGet(() -> passwords.hash(officer.password()));
    }

    private void save(Hashed entry) {
        PeopleFile.OfficerEntry officer = entry.officer();
        staff.save(
                new StaffRows.Officer(
                        officer.number(), officer.fullName(), entry.body(), officer.position(), officer.roles()),
                entry.password(),
                clock.instant());
    }

    private static byte[] sha256(Path file) {
        try {
            return Secret.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("ruqsat.people-file " + file + " can't be read", e);
        }
    }
}
