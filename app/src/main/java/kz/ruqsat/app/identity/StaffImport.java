package kz.ruqsat.app.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.store.StaffRows;
import org.springframework.stereotype.Component;

/** Brings the bodies' people up to date with a people file. Passwords that are as before are not hashed again. */
@Component
class StaffImport {
    private final StaffRows staff;
    private final PasswordHashes passwords;
    private final List<SigningRightsImport> rights;
    private final InstantSource clock;

    StaffImport(StaffRows staff, PasswordHashes passwords, List<SigningRightsImport> rights, InstantSource clock) {
        this.staff = staff;
        this.passwords = passwords;
        this.rights = List.copyOf(rights);
        this.clock = clock;
    }

    /** An officer with the hash of the password. */
    record Hashed(PeopleFile.OfficerEntry officer, String body, String password) {}

    boolean known(byte[] sha256) {
        return staff.fileKnown(sha256);
    }

    /** On all cores: each hash is slow by intent. */
    List<Hashed> hashed(PeopleFile people) {
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

    /** To be called in a transaction. */
    void save(PeopleFile people, List<Hashed> officers, byte[] sha256) {
        people.bodies().forEach(body -> staff.save(body.body()));
        officers.forEach(this::save);
        staff.fileRead(sha256, clock.instant());
    }

    private void save(Hashed entry) {
        PeopleFile.OfficerEntry officer = entry.officer();
        staff.save(
                new StaffRows.Officer(
                        officer.number(), officer.fullName(), entry.body(), officer.position(), officer.roles()),
                entry.password(),
                clock.instant());
        officer.rights(entry.body()).forEach(right -> rights.forEach(where -> where.take(right)));
    }
}
