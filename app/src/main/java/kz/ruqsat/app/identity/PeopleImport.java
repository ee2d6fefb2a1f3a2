package kz.ruqsat.app.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.ruqsat.app.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the people file before the server opens its door, when the file is new or changed. Who is known already is
 * brought up to date; nobody is taken away.
 */
@Component
class PeopleImport implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleImport.class);

    private final Settings settings;
    private final StaffImport staff;
    private final TransactionTemplate transaction;

    PeopleImport(Settings settings, StaffImport staff, TransactionTemplate transaction) {
        this.settings = settings;
        this.staff = staff;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Path file = settings.peopleFile();
        if (file == null) {
            return;
        }
        byte[] sha256 = sha256(file);
        if (staff.known(sha256)) {
            return;
        }
        PeopleFile people = PeopleFile.read(file);
        List<StaffImport.Hashed> officers = staff.hashed(people);
        transaction.executeWithoutResult(_ -> staff.save(people, officers, sha256));
        LOG.info("Read {} bodies with {} people from {}", people.bodies().size(), officers.size(), file);
    }

    private static byte[] sha256(Path file) {
        try {
            return Secret.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("ruqsat.people-file " + file + " can't be read", e);
        }
    }
}
