package kz.ruqsat.app.signers.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.ruqsat.core.application.SigningRight;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/**
 * What was typed.
 *
 * @param scope {@code all}, {@code named} or nothing yet
 * @param until empty: until it is ended
 */
record SigningRightForm(
        String person,
        String scope,
        Set<String> services,
        String orderNumber,
        String orderDate,
        String from,
        String until) {
    static final String ALL = "all";
    static final String NAMED = "named";
    private static final int LONGEST = 200;

    SigningRightForm {
        services = Set.copyOf(services);
    }

    static SigningRightForm empty() {
        return new SigningRightForm("", "", Set.of(), "", "", "", "");
    }

    static SigningRightForm read(Map<String, String[]> sent) {
        return new SigningRightForm(
                value(sent, "person"),
                value(sent, "scope"),
                new TreeSet<>(List.of(sent.getOrDefault("service", new String[0]))),
                value(sent, "orderNumber"),
                value(sent, "orderDate"),
                value(sent, "from"),
                value(sent, "until"));
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
        unless(Iin.parse(person).isPresent(), "person", faults);
        unless(scope.equals(services.isEmpty() ? ALL : NAMED), "services", faults);
        unless(services.stream().allMatch(id -> id.matches("[a-z0-9-]{1,60}")), "services", faults);
        unless(!orderNumber.isEmpty(), "orderNumber", faults);
        unless(date(orderDate) != null, "orderDate", faults);
        unless(date(from) != null, "from", faults);
        unless(until.isEmpty() || date(until) != null, "until", faults);
        return faults.stream().distinct().toList();
    }

    private static void unless(boolean right, String field, List<Map.Entry<String, String>> faults) {
        if (!right) {
            faults.add(Map.entry(field, "signers.fault." + field));
        }
    }

    /** Empty while there are faults. */
    Optional<SigningRight> right(String body) {
        Optional<Iin> who = Iin.parse(person);
        LocalDate first = date(from);
        LocalDate ordered = date(orderDate);
        if (who.isEmpty() || first == null || ordered == null) {
            return Optional.empty();
        }
        Set<RegulationId> named = scope.equals(ALL)
                ? Set.of()
                : services.stream().map(RegulationId::new).collect(Collectors.toSet());
        SigningRight.Order order = new SigningRight.Order(orderNumber, ordered);
        return Optional.of(new SigningRight(body, who.get(), named, first, date(until), order, null));
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(typed) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
