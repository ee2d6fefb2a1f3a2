package kz.ruqsat.app.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Case.Recorded;
import kz.ruqsat.app.path.Words;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.Tone;
import kz.ruqsat.core.application.Acceptance;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.Receipt;

/** What came on paper: who accepted the request and where its result is handed over; a receipt instead of the gateway. */
record PaperWay(Case subject, Words words) {

    List<SummaryRow> rows() {
        List<SummaryRow> rows = new ArrayList<>();
        acceptance().ifPresent(acceptance -> rows.add(accepted(acceptance)));
        receipt(subject).ifPresent(receipt -> rows.add(paid(receipt)));
        return rows;
    }

    private SummaryRow accepted(Acceptance acceptance) {
        String where = words.body(acceptance.by().body());
        return SummaryRow.of(
                        say("review.paper.accepted"),
                        say(
                                "review.paper.acceptedBy",
                                acceptance.number(),
                                acceptance.by().name(),
                                where))
                .noting(say("review.paper.handOver", where));
    }

    private SummaryRow paid(Receipt receipt) {
        SummaryRow row = SummaryRow.of(
                say("review.receipt"),
                say(
                        "review.receipt.said",
                        receipt.number(),
                        words.texts().money(receipt.tiyn()),
                        words.texts().date(receipt.paidOn()),
                        receipt.payer()));
        Officer by = receipt.acceptedBy();
        return by == null
                ? row.tagged(new Tag(say("review.receipt.toBeChecked"), Tone.SOON))
                        .noting(say("review.receipt.check"))
                : row.noting(say("review.receipt.acceptedBy", by.name()));
    }

    private Optional<Acceptance> acceptance() {
        return subject.history().stream()
                .map(Recorded::event)
                .filter(Event.AcceptedOnPaper.class::isInstance)
                .map(event -> ((Event.AcceptedOnPaper) event).acceptance())
                .findFirst();
    }

    static Optional<Receipt> receipt(Case subject) {
        return subject.history().stream()
                .map(Recorded::event)
                .filter(Event.ReceiptAccepted.class::isInstance)
                .map(event -> ((Event.ReceiptAccepted) event).receipt())
                .findFirst();
    }

    private String say(String key, Object... arguments) {
        Texts texts = words.texts();
        return texts.of(key, arguments);
    }
}
