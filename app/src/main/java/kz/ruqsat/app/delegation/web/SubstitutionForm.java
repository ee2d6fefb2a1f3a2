package kz.ruqsat.app.delegation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.core.delegation.Substitution;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/** What was typed. */
record SubstitutionForm(
        String absent,
        String substitute,
        String from,
        String until,
        String orderNumber,
        String orderDate,
        String reason) {
    private static final int LONGEST = 200;

    static SubstitutionForm empty() {
        return new SubstitutionForm("", "", "", "", "", "", "");
    }

    static SubstitutionForm read(Map<String, String[]> sent) {
        return new SubstitutionForm(
                value(sent, "absent"),
                value(sent, "substitute"),
                value(sent, "from"),
                value(sent, "until"),
                value(sent, "orderNumber"),
                value(sent, "orderDate"),
                value(sent, "reason"));
    }

    private static String value(Map<String, String[]> sent, String name) {
        String[] values = sent.getOrDefault(name, new String[0]);
        String typed = values.length == 0
                ? ""
                : values[0]
                        .replaceAll("\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]", " ")
                        .strip();
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }

    /** Field and text key of what is missing or can't be read. */
    List<Map.Entry<String, String>> faults() {
        List<Map.Entry<String, String>> faults = new ArrayList<>();
        unless(Iin.parse(absent).isPresent(), "absent", faults);
        unless(Iin.parse(substitute).isPresent(), "substitute", faults);
        unless(date(from) != null, "from", faults);
        unless(date(until) != null, "until", faults);
        unless(!orderNumber.isEmpty(), "orderNumber", faults);
        unless(date(orderDate) != null, "orderDate", faults);
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
        LocalDate first = date(from);
        LocalDate last = date(until);
        LocalDate ordered = date(orderDate);
        if (who.isEmpty() || by.isEmpty() || first == null || last == null || ordered == null) {
            return Optional.empty();
        }
        return Optional.of(new Substitution(
                body, who.get(), by.get(), first, last, new Substitution.Ground(orderNumber, ordered, reason)));
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(typed) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
