package kz.ruqsat.app.portal.web;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.law.Laws.Word;
import kz.ruqsat.app.path.Words;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.core.regulation.Access;
import kz.ruqsat.core.regulation.Access.Portal;
import kz.ruqsat.core.regulation.Access.Recipient;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.FrontOffice;
import kz.ruqsat.core.shared.ConstantName;
import org.jspecify.annotations.Nullable;

/** Who may come for a service and how, in words. */
record ServiceFacts(Laws laws, Words words, Texts texts) {

    String recipients(Collection<Recipient> recipients) {
        return EnumSet.copyOf(recipients).stream()
                .map(recipient -> switch (recipient) {
                    case NATURAL_PERSON -> texts.of("portal.service.recipient.person");
                    case LEGAL_ENTITY -> texts.of("portal.service.recipient.entity");
                })
                .collect(Collectors.joining(", "));
    }

    List<ServicePage.Channel> channels(Access access) {
        return access.channels().stream()
                .map(channel -> new ServicePage.Channel(
                        name(channel), channel == Channel.PORTAL ? addresses(access) : List.of()))
                .toList();
    }

    private static List<String> addresses(Access access) {
        List<String> addresses = new ArrayList<>();
        for (Portal portal : Portal.values()) {
            if (access.portals().contains(portal)) {
                addresses.add(
                        switch (portal) {
                            case EGOV -> "www.egov.kz";
                            case ELICENSE -> "www.elicense.kz";
                        });
            }
        }
        return addresses;
    }

    String payment(Access access) {
        return texts.of(access.payment() ? "portal.service.payment.required" : "portal.service.payment.not");
    }

    /** Whose window it is: the State Corporation's or the service centre's. */
    String officeTitle(Access access) {
        return access.channels().stream()
                .filter(channel -> channel == Channel.STATE_CORPORATION || channel == Channel.SERVICE_CENTRE)
                .map(this::name)
                .collect(Collectors.joining(", "));
    }

    /** What the act says about the window; empty when it says nothing of one. */
    List<SummaryRow> office(@Nullable FrontOffice office) {
        List<SummaryRow> rows = new ArrayList<>();
        if (office == null) {
            return rows;
        }
        if (office.reception() != null) {
            row(rows, "portal.service.office.reception", upTo(words.term(office.reception())));
        }
        if (office.delivery() != null) {
            row(rows, "portal.service.office.delivery", upTo(words.term(office.delivery())));
        }
        if (office.electronicQueue()) {
            row(rows, "portal.service.office.queue", texts.of("portal.service.office.queue.electronic"));
        }
        if (office.receipt() != null) {
            row(rows, "portal.service.office.receipt", texts.of(office.receipt()));
        }
        if (office.forwarding() != null) {
            row(rows, "portal.service.office.forwarding", texts.of(office.forwarding()));
        }
        if (office.keepUncollected() != null) {
            row(rows, "portal.service.office.keep", period(office.keepUncollected()));
        }
        return rows;
    }

    private void row(List<SummaryRow> rows, String key, String value) {
        rows.add(SummaryRow.of(texts.of(key), value));
    }

    private String upTo(String term) {
        return texts.of("portal.service.term.upTo", term);
    }

    private String period(Period period) {
        return period.getMonths() > 0
                ? texts.counted("portal.service.period.month.", period.getMonths())
                : texts.counted("path.term.calendarDay.", period.getDays());
    }

    private String name(Channel channel) {
        return texts.of(laws.word(Word.CHANNEL, ConstantName.of(channel)));
    }
}
