package kz.ruqsat.app.delegation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.app.shell.form.Sent;
import kz.ruqsat.core.delegation.Substitution;
import kz.ruqsat.core.shared.Iin;

/** What was typed. */
record SubstitutionForm(
        String absent,
        String substitute,
        String from,
        String until,
        String orderNumber,
        String orderDate,
        String reason) {

    static SubstitutionForm empty() {
        return new SubstitutionForm("", "", "", "", "", "", "");
    }

    static SubstitutionForm read(Sent sent) {
        return new SubstitutionForm(
                sent.line("absent"),
                sent.line("substitute"),
                sent.line("from"),
                sent.line("until"),
                sent.line("orderNumber"),
                sent.line("orderDate"),
                sent.line("reason"));
    }

    /** Field and text key of what is missing or can't be read. */
    List<Map.Entry<String, String>> faults() {
        List<Map.Entry<String, String>> faults = new ArrayList<>();
        unless(Iin.parse(absent).isPresent(), "absent", faults);
        unless(Iin.parse(substitute).isPresent(), "substitute", faults);
        unless(Sent.day(from) != null, "from", faults);
        unless(Sent.day(until) != null, "until", faults);
        unless(!orderNumber.isEmpty(), "orderNumber", faults);
        unless(Sent.day(orderDate) != null, "orderDate", faults);
        unless(!reason.isEmpty(), "reason", faults);
        return faults;
    }

    private static void unless(boolean right, String field, List<Map.Entry<String, String>> faults) {
        if (!right) {
            faults.add(Map.entry(field, "delegation.fault." + field));
        }
    }

    /** Empty while there are faults. */
    Optional<Substitution> substitution(String body) {
        Optional<Iin> who = Iin.parse(absent);
        Optional<Iin> by = Iin.parse(substitute);
        LocalDate first = Sent.day(from);
        LocalDate last = Sent.day(until);
        LocalDate ordered = Sent.day(orderDate);
        if (who.isEmpty() || by.isEmpty() || first == null || last == null || ordered == null) {
            return Optional.empty();
        }
        return Optional.of(new Substitution(
                body, who.get(), by.get(), first, last, new Substitution.Ground(orderNumber, ordered, reason)));
    }
}
