package kz.ruqsat.app.signers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.ruqsat.app.shell.form.Sent;
import kz.ruqsat.core.application.SigningRight;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.Iin;

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

    SigningRightForm {
        services = Set.copyOf(services);
    }

    static SigningRightForm empty() {
        return new SigningRightForm("", "", Set.of(), "", "", "", "");
    }

    static SigningRightForm read(Sent sent) {
        return new SigningRightForm(
                sent.line("person"),
                sent.line("scope"),
                new TreeSet<>(List.of(sent.fields().getOrDefault("service", new String[0]))),
                sent.line("orderNumber"),
                sent.line("orderDate"),
                sent.line("from"),
                sent.line("until"));
    }

    /** Field and text key of what is missing or can't be read. */
    List<Map.Entry<String, String>> faults() {
        List<Map.Entry<String, String>> faults = new ArrayList<>();
        unless(Iin.parse(person).isPresent(), "person", faults);
        unless(scope.equals(services.isEmpty() ? ALL : NAMED), "services", faults);
        unless(services.stream().allMatch(id -> id.matches("[a-z0-9-]{1,60}")), "services", faults);
        unless(!orderNumber.isEmpty(), "orderNumber", faults);
        unless(Sent.day(orderDate) != null, "orderDate", faults);
        unless(Sent.day(from) != null, "from", faults);
        unless(until.isEmpty() || Sent.day(until) != null, "until", faults);
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
        LocalDate first = Sent.day(from);
        LocalDate ordered = Sent.day(orderDate);
        if (who.isEmpty() || first == null || ordered == null) {
            return Optional.empty();
        }
        Set<RegulationId> named = scope.equals(ALL)
                ? Set.of()
                : services.stream().map(RegulationId::new).collect(Collectors.toSet());
        SigningRight.Order order = new SigningRight.Order(orderNumber, ordered);
        return Optional.of(new SigningRight(body, who.get(), named, first, Sent.day(until), order, null));
    }
}
