package kz.ruqsat.app.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Reason;

/**
 * The first page of a sign-up, as typed.
 *
 * @param whom {@code myself} or {@code firm}
 */
public record NumbersForm(String whom, String iin, String bin) {

    /** As a browser shows it first. */
    public static final NumbersForm EMPTY = new NumbersForm("", "", "");

    public boolean forFirm() {
        return whom.equals("firm");
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (!forFirm() && !whom.equals("myself")) {
            faults.add(new Fault("whom", Reason.of("identity.signup.for.missing")));
        }
        if (number().isEmpty()) {
            faults.add(new Fault("iin", Reason.of("identity.signup.iin.wrong")));
        }
        if (forFirm() && firm().isEmpty()) {
            faults.add(new Fault("bin", Reason.of("identity.signup.bin.wrong")));
        }
        return faults;
    }

    Optional<Iin> number() {
        return Iin.parse(iin.strip());
    }

    /** Nothing for oneself, whatever stands in the field. */
    Optional<Bin> firm() {
        return forFirm() ? Bin.parse(bin.strip()) : Optional.empty();
    }
}
