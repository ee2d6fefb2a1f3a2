package kz.ruqsat.sandbox.people;

import java.util.List;
import kz.ruqsat.sandbox.ca.KeyKind;
import org.jspecify.annotations.Nullable;

/** What {@code people.json} says: everybody's names, numbers, roles and passwords. */
public record PeopleFile(List<Body> bodies, List<Applicant> applicants) {
    /**
     * A state body.
     *
     * @param kind {@code provider}, {@code other-body}, {@code state-corporation}, {@code service-centre} or
     *     {@code contact-centre}
     * @param region ISO 3166-2, or null when the body serves the whole country
     */
    public record Body(
            String id, String bin, String kind, @Nullable String region, LocalText name, List<Official> people) {}

    /**
     * Somebody who works for a state body.
     *
     * @param certificate null for who signs nothing and has no keys
     * @param keys what kind of keys, if any
     * @param signingRights by what orders this person signs results; null for the head and for who signs none
     */
    public record Official(
            String iin,
            String surname,
            String name,
            String patronymic,
            LocalText position,
            List<String> roles,
            String password,
            @Nullable CertificateKind certificate,
            KeyKind keys,
            @Nullable List<SigningRight> signingRights) {}

    /**
     * An order of the body.
     *
     * @param ordered its day, ISO
     * @param services ids of regulations; null: all services of the body
     * @param from the first day, ISO
     * @param until the last day, ISO; null: until it is ended
     */
    public record SigningRight(
            String order,
            String ordered,
            @Nullable List<String> services,
            String from,
            @Nullable String until) {}

    /** Somebody who applies, for a firm or for himself (then without BIN and organisation). */
    public record Applicant(
            String iin,
            @Nullable String bin,
            @Nullable LocalText organisation,
            String surname,
            String name,
            String patronymic,
            CertificateKind certificate,
            String password,
            KeyKind keys) {

        /** With RSA keys. */
        public Applicant(
                String iin,
                @Nullable String bin,
                @Nullable LocalText organisation,
                String surname,
                String name,
                String patronymic,
                CertificateKind certificate,
                String password) {
            this(iin, bin, organisation, surname, name, patronymic, certificate, password, KeyKind.RSA);
        }
    }
}
