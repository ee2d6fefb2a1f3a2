package kz.ruqsat.app.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.Reason;

/** The last page of a sign-up, as typed. */
public record PasswordForm(String password, String repeat, String email, String phone, String language) {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}\\p{Cf}]{1,64}@[^\\s@\\p{Cntrl}\\p{Cf}]+\\.[\\p{L}]{2,}");
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern PHONE = Pattern.compile("\\+?[78][0-9]{10}");

    List<Fault> faults(ProvenPerson person) {
        List<Fault> faults = new ArrayList<>();
        PasswordPolicy.check(password, person.iin().value(), person.binText())
                .ifPresent(reason -> faults.add(new Fault("password", reason)));
        if (!password.equals(repeat)) {
            faults.add(new Fault("repeat", Reason.of("identity.password.differs")));
        }
        if (!email.isBlank()
                && (email.length() > LONGEST_EMAIL
                        || !EMAIL.matcher(email.strip()).matches())) {
            faults.add(new Fault("email", Reason.of("identity.email.wrong")));
        }
        if (!phone.isBlank() && !PHONE.matcher(digits()).matches()) {
            faults.add(new Fault("phone", Reason.of("identity.phone.wrong")));
        }
        if (languageChosen().isEmpty()) {
            faults.add(new Fault("language", Reason.of("identity.language.wrong")));
        }
        return faults;
    }

    /** What is written down; only when there are no faults. */
    NewApplicant applicant(ProvenPerson person) {
        return new NewApplicant(
                person,
                email.isBlank() ? null : email.strip(),
                phone.isBlank() ? null : "+7" + digits().substring(digits().length() - 10),
                languageChosen().orElseThrow());
    }

    /** Spaces, hyphens and brackets are how people write numbers. */
    private String digits() {
        return phone.replaceAll("[ ()\\u00a0-]", "");
    }

    private Optional<Language> languageChosen() {
        return Stream.of(Language.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(language))
                .findFirst();
    }

    /** Never the password: this may end in a log. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
