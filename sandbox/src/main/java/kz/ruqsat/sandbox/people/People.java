package kz.ruqsat.sandbox.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.sandbox.ca.KeyKind;
import kz.ruqsat.sandbox.ca.Password;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.people.PeopleFile.Applicant;
import kz.ruqsat.sandbox.people.PeopleFile.Body;
import kz.ruqsat.sandbox.people.PeopleFile.Official;
import org.jspecify.annotations.Nullable;

/** Everybody who plays, and who of them has keys. Passwords are random, made once, and stand in {@code people.json}. */
public final class People {
    private static final int FIRST_PERSON = 101;
    private static final int FIRST_BODY = 201;

    private final PeopleFile file;
    private final List<Person> all;

    private People(PeopleFile file) {
        this.file = file;
        this.all = persons(file);
    }

    /** Reads the folder's {@code people.json} or makes it; who is new in the cast gets a new password. */
    public static People open(Path folder) {
        return open(folder, null);
    }

    /** @param keys the kind of everybody's keys; null: each his own */
    public static People open(Path folder, @Nullable KeyKind keys) {
        var json = new JsonFile(folder.resolve("people.json"));
        var passwords = json.exists() ? passwords(json.read(PeopleFile.class)) : new HashMap<String, String>();
        var file = new Casting(passwords, keys).of(Cast.read());
        json.write(file);
        return new People(file);
    }

    /** Who has keys. */
    public List<Person> all() {
        return all;
    }

    public PeopleFile file() {
        return file;
    }

    /** The name under which a payer with this IIN or BIN is known to the bank. */
    public Optional<String> payerName(String idn) {
        for (var person : all) {
            if (person.organisation() != null && idn.equals(person.bin())) {
                return Optional.of(person.organisation().kk());
            }
            if (person.bin() == null && idn.equals(person.iin())) {
                return Optional.of(person.commonName());
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> passwords(PeopleFile known) {
        var passwords = new HashMap<String, String>();
        known.bodies().forEach(body -> body.people().forEach(p -> passwords.put(p.iin(), p.password())));
        known.applicants().forEach(p -> passwords.put(p.iin(), p.password()));
        return passwords;
    }

    private static List<Person> persons(PeopleFile file) {
        var persons = new ArrayList<Person>();
        for (var body : file.bodies()) {
            body.people().forEach(official -> keyHolder(official, body).ifPresent(persons::add));
        }
        for (var a : file.applicants()) {
            persons.add(new Person(
                    a.iin(),
                    a.bin(),
                    a.organisation(),
                    a.surname(),
                    a.name(),
                    a.patronymic(),
                    a.certificate(),
                    a.password(),
                    a.keys()));
        }
        return List.copyOf(persons);
    }

    /** Empty for who signs nothing. */
    private static Optional<Person> keyHolder(Official official, Body body) {
        return Optional.ofNullable(official.certificate())
                .map(certificate -> new Person(
                        official.iin(),
                        body.bin(),
                        body.name(),
                        official.surname(),
                        official.name(),
                        official.patronymic(),
                        certificate,
                        official.password(),
                        official.keys()));
    }

    /** Gives the cast their numbers and passwords. */
    private static final class Casting {
        private final Map<String, String> passwords;
        private final @Nullable KeyKind everybodys;
        private int nextPerson = FIRST_PERSON;
        private int nextBody = FIRST_BODY;

        Casting(Map<String, String> passwords, @Nullable KeyKind everybodys) {
            this.passwords = passwords;
            this.everybodys = everybodys;
        }

        PeopleFile of(Cast cast) {
            var bodies = new ArrayList<>(cast.bodies().stream().map(this::body).toList());
            var applicants = new ArrayList<Applicant>();
            cast.firms().forEach(firm -> applicants.addAll(firm(firm)));
            cast.individuals().forEach(player -> applicants.add(applicant(player, null, null)));
            cast.laterBodies().forEach(office -> bodies.add(body(office)));
            cast.laterFirms().forEach(firm -> applicants.addAll(firm(firm)));
            cast.laterIndividuals().forEach(player -> applicants.add(applicant(player, null, null)));
            return new PeopleFile(List.copyOf(bodies), List.copyOf(applicants));
        }

        private List<Applicant> firm(Cast.Firm firm) {
            var bin = IdentityNumbers.bin(firm.registered(), false, nextBody++);
            return firm.people().stream()
                    .map(player -> applicant(player, bin, firm.name()))
                    .toList();
        }

        private KeyKind keys(Cast.Player player) {
            var own = player.keys() == null ? KeyKind.RSA : player.keys();
            return everybodys == null ? own : everybodys;
        }

        private Body body(Cast.Office office) {
            var bin = IdentityNumbers.bin(office.registered(), office.branch(), nextBody++);
            var people = office.people().stream().map(this::official).toList();
            return new Body(office.id(), bin, office.kind(), office.region(), office.name(), people);
        }

        private Official official(Cast.Player player) {
            var iin = iin(player);
            if (player.position() == null || player.roles() == null) {
                throw new IllegalStateException("an official needs a position and roles: " + player);
            }
            return new Official(
                    iin,
                    player.surname(),
                    player.name(),
                    player.patronymic(),
                    player.position(),
                    player.roles(),
                    password(iin),
                    player.certificate(),
                    keys(player),
                    player.signingRights());
        }

        private Applicant applicant(Cast.Player player, @Nullable String bin, @Nullable LocalText organisation) {
            var iin = iin(player);
            if (player.certificate() == null) {
                throw new IllegalStateException("an applicant needs a certificate: " + player);
            }
            return new Applicant(
                    iin,
                    bin,
                    organisation,
                    player.surname(),
                    player.name(),
                    player.patronymic(),
                    player.certificate(),
                    password(iin),
                    keys(player));
        }

        private String iin(Cast.Player player) {
            return IdentityNumbers.iin(player.born(), player.sex(), nextPerson++);
        }

        private String password(String iin) {
            return passwords.computeIfAbsent(iin, _ -> Password.random());
        }
    }
}
