package kz.ruqsat.app.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import kz.ruqsat.eds.report.SignerCertificate;
import org.jspecify.annotations.Nullable;

/**
 * A person's name.
 *
 * @param surname family name
 * @param given first name
 * @param patronymic null when there is none
 */
public record FullName(
        String surname, String given, @Nullable String patronymic) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");

    /** The name in a certificate, which is written in capitals, as people write it. */
    static FullName ofCertificate(SignerCertificate certificate) {
        String surname = certificate.surname();
        String given = certificate.givenName();
        if (surname == null || given == null) {
            String[] common = certificate.commonName().split(" ", 2);
            surname = common[0];
            given = common.length == 2 ? common[1] : "";
        }
        String patronymic = certificate.patronymic();
        return new FullName(written(surname), written(given), patronymic == null ? null : written(patronymic));
    }

    private static String written(String name) {
        Locale kazakh = Locale.of("kk");
        if (!name.equals(name.toUpperCase(kazakh))) {
            return name;
        }
        return WORD.matcher(name)
                .replaceAll(word ->
                        word.group().substring(0, 1) + word.group().substring(1).toLowerCase(kazakh));
    }

    /** Surname and first name. */
    public String brief() {
        return (surname + " " + given).strip();
    }

    /** With the patronymic. */
    public String full() {
        return patronymic == null ? brief() : brief() + " " + patronymic;
    }
}
