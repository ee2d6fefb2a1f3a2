package kz.ruqsat.app.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.ruqsat.app.gateway.PaymentRegistries.Kind;
import kz.ruqsat.app.gateway.PaymentRegistries.Line;
import org.jspecify.annotations.Nullable;

/**
 * Holds the registry against our applications. A payment can come in pieces over several days, so the sums are those of
 * all registries up to the day.
 *
 * @param lines of all registries so far, of every reference that the day's registry has
 * @param ours the applications of these references, by number
 * @param proved the payments of that day in our journal
 */
record Reconciler(List<Line> lines, Map<String, Ours> ours, List<Proved> proved) {

    /** What was found, in the order of the registry; then what the registry does not know. */
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        byReference().forEach((reference, of) -> found.addAll(judge(new Sum(reference, of, ours.get(reference)))));
        for (Proved payment : proved) {
            Sum nothing = new Sum(payment.application().number(), List.of(), payment.application());
            switch (payment.way()) {
                case RECEIPT ->
                    found.add(new Finding(
                            Finding.Kind.BY_RECEIPT,
                            payment.application().number(),
                            payment.application().provider(),
                            payment.application().feeTiyn(),
                            payment.tiyn(),
                            0,
                            payment.payer(),
                            ""));
                case GATEWAY -> {
                    if (!byReference().containsKey(nothing.reference())) {
                        found.add(nothing.finding(Finding.Kind.APPLICATION_WITHOUT_PAYMENT));
                    }
                }
            }
        }
        return found;
    }

    /** How many references add up and need no look. */
    int matched() {
        return (int) byReference().entrySet().stream()
                .filter(of -> judge(new Sum(of.getKey(), of.getValue(), ours.get(of.getKey())))
                        .isEmpty())
                .count();
    }

    private Map<String, List<Line>> byReference() {
        return lines.stream().collect(Collectors.groupingBy(Line::reference, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Finding> judge(Sum sum) {
        List<Finding> found = new ArrayList<>();
        if (sum.refunded() > 0) {
            found.add(sum.finding(Finding.Kind.REFUNDED));
        }
        Ours application = sum.application();
        if (application == null) {
            if (sum.kept() > 0) {
                found.add(sum.finding(Finding.Kind.PAID_WITHOUT_APPLICATION));
            }
            return found;
        }
        if (!application.filed() && sum.kept() > 0) {
            found.add(sum.finding(Finding.Kind.PAID_NOT_FILED));
        }
        amount(sum, application).forEach(kind -> found.add(sum.finding(kind)));
        return found;
    }

    private static List<Finding.Kind> amount(Sum sum, Ours application) {
        long fee = application.feeTiyn();
        if (sum.kept() == fee) {
            return List.of();
        }
        if (sum.kept() > fee) {
            boolean twice = fee > 0 && sum.kept() >= 2 * fee && sum.payments() > 1;
            return List.of(twice ? Finding.Kind.DOUBLE : Finding.Kind.OVERPAID);
        }
        if (!application.filed()) {
            // Not handed in: a part of the fee, or what was given back, lacks nobody.
            return List.of();
        }
        return List.of(sum.kept() <= 0 ? Finding.Kind.APPLICATION_WITHOUT_PAYMENT : Finding.Kind.UNDERPAID);
    }

    private record Sum(
            String reference, List<Line> lines, @Nullable Ours application) {

        long paid() {
            return of(Kind.PAYMENT);
        }

        long refunded() {
            return of(Kind.REFUND);
        }

        long kept() {
            return paid() - refunded();
        }

        long payments() {
            return lines.stream().filter(line -> line.kind() == Kind.PAYMENT).count();
        }

        private long of(Kind kind) {
            return lines.stream()
                    .filter(line -> line.kind() == kind)
                    .mapToLong(Line::tiyn)
                    .sum();
        }

        Finding finding(Finding.Kind kind) {
            Line last = lines.isEmpty() ? null : lines.getLast();
            return new Finding(
                    kind,
                    reference,
                    application == null ? null : application.provider(),
                    application == null ? 0 : application.feeTiyn(),
                    paid(),
                    refunded(),
                    last == null ? "" : payer(),
                    lines.stream().map(Line::bankReference).distinct().collect(Collectors.joining(" ")));
        }

        private String payer() {
            return lines.stream()
                    .filter(line -> !line.payer().isBlank())
                    .map(line -> line.payer() + " (" + line.payerNumber() + ")")
                    .reduce((_, later) -> later)
                    .orElse("");
        }
    }
}
