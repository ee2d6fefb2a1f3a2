package kz.ruqsat.app.portal.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.portal.ServiceCatalogue;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.WorkingTime;
import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.LongestPath;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.TermRule;
import kz.ruqsat.core.regulation.Variant;
import org.jspecify.annotations.Nullable;

/** How long a service takes and what it costs, in words. */
record Amounts(ServiceCatalogue catalogue, Laws laws, Texts texts) {

    /** How long the slowest of its ways may take: «Мерзімі: 14 жұмыс күні дейін». */
    String longest(Regulation service) {
        Duration longest = service.variants().stream()
                .map(variant -> catalogue.longestPath(variant).time())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return texts.of("portal.services.term", amount(longest));
    }

    String amount(LongestPath longest) {
        return amount(longest.time());
    }

    private String amount(Duration time) {
        return texts.amount(WorkingTime.ofMinutes(time.toMinutes(), Math.toIntExact(day().toMinutes())));
    }

    /** What its requests cost: one sum, or from the least to the most, or that the act names none. */
    String fees(Regulation service) {
        LongSummaryStatistics fees = service.variants().stream()
                .flatMap(variant -> variant.covers().stream())
                .mapToLong(catalogue::feeTiyn)
                .summaryStatistics();
        if (fees.getMax() == 0) {
            return texts.of("portal.services.fee.none");
        }
        return fees.getMin() == fees.getMax()
                ? texts.of("portal.services.fee", texts.money(fees.getMax()))
                : texts.of("portal.services.fee.range", texts.money(fees.getMin()), texts.money(fees.getMax()));
    }

    String fee(CoveredRequest request) {
        long fee = catalogue.feeTiyn(request);
        return fee == 0 ? texts.of("portal.services.fee.none") : texts.money(fee);
    }

    /**
     * How the total term that the act states compares with the longest way through its steps: negative when the steps may
     * take longer than it; empty when it states none, or one in calendar days, which are not comparable.
     */
    Optional<Integer> compared(Variant variant, LongestPath longest) {
        return stated(variant.totalTerm()).map(stated -> stated.compareTo(longest.time()));
    }

    private Optional<Duration> stated(@Nullable TermRule rule) {
        if (rule == null) {
            return Optional.empty();
        }
        Term term = rule.term();
        return switch (term.unit()) {
            case SECOND -> Optional.of(Duration.ofSeconds(term.value()));
            case MINUTE -> Optional.of(Duration.ofMinutes(term.value()));
            case HOUR -> Optional.of(Duration.ofHours(term.value()));
            case WORKING_DAY -> Optional.of(day().multipliedBy(term.value()));
            case CALENDAR_DAY -> Optional.empty();
        };
    }

    private Duration day() {
        return laws.clock().calendar().workingDayLength();
    }
}
