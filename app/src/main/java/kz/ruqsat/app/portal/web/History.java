package kz.ruqsat.app.portal.web;

import java.util.List;
import java.util.stream.Collectors;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Case.Recorded;
import kz.ruqsat.app.law.Laws.Word;
import kz.ruqsat.app.path.Words;
import kz.ruqsat.core.application.ConsentRequest;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.MissingDocument;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.application.Proposal;
import kz.ruqsat.core.application.Receipt;
import kz.ruqsat.core.regulation.RequiredDocument;

/** The whole history of an application in words. */
record History(Case application, Words words) {

    List<CasePage.Happened> entries() {
        return application.history().stream()
                .map(recorded -> new CasePage.Happened(
                        recorded.at(), text(recorded), words.citations(application, recorded.event())))
                .toList();
    }

    private String text(Recorded recorded) {
        return switch (recorded.event()) {
            case Event.RequestPrepared e ->
                say("portal.history.prepared", e.request().number().value());
            case Event.RequestAmended _ -> say("portal.history.amended");
            case Event.PaymentConfirmed e ->
                say(
                        "portal.history.paid",
                        words.texts().money(e.payment().tiyn()),
                        e.payment().reference());
            case Event.ReceiptAccepted e -> receipt(e.receipt());
            case Event.AcceptedOnPaper e ->
                say(
                        "portal.history.acceptedOnPaper",
                        e.acceptance().by().name(),
                        words.body(e.acceptance().by().body()),
                        e.acceptance().number(),
                        e.receivedAt());
            case Event.RefusalNoticed e -> say("portal.history.noticed", words.reason(e.reason()));
            case Event.ApplicationFiled e ->
                say("portal.history.filed", e.signature().signerName(), e.receivedAt());
            case Event.TaskOpened e -> opened(e.task());
            case Event.TermResumed _ -> say("portal.history.resumed");
            case Event.Acted e -> acted(e);
            case Event.ConsentAnswered e ->
                say(e.consents() ? "portal.history.consents" : "portal.history.objects", body(e.request()), e.ground());
            case Event.ConsentPresumed e -> say("portal.history.silent", body(e.request()));
            case Event.ResultUnclaimed e -> say("portal.history.unclaimed", words.body(e.by().body()));
        };
    }

    private String receipt(Receipt receipt) {
        Officer by = receipt.acceptedBy();
        return by == null
                ? say(
                        "portal.history.receiptAttached",
                        receipt.number(),
                        words.texts().money(receipt.tiyn()))
                : say(
                        "portal.history.receiptAccepted",
                        receipt.number(),
                        words.texts().money(receipt.tiyn()),
                        by.name());
    }

    private String acted(Event.Acted acted) {
        String by = acted.by().name();
        return switch (acted) {
            case Event.ApplicationRegistered e -> say("portal.history.registered", e.incomingNumber(), by);
            case Event.ExecutorAssigned _ -> say("portal.history.assigned", by);
            case Event.CompletenessChecked e ->
                e.missing().isEmpty()
                        ? say("portal.history.complete", by)
                        : say("portal.history.incomplete", by, missing(e.missing()));
            case Event.ConsentsRequested e ->
                e.requests().isEmpty()
                        ? say("portal.history.nobodyAsked", by)
                        : say("portal.history.asked", by, bodies(e.requests()));
            case Event.DocumentsVerified _ -> say("portal.history.verified", by);
            case Event.ResultDispatched _ -> say("portal.history.dispatched", by);
            case Event.ResultPrepared e ->
                say(
                        prepared(e.proposal().kind()),
                        by,
                        application.regulation().head().paper().name());
            case Event.ResultAgreed _ -> say("portal.history.agreed", by);
            case Event.ResultReturned _ -> say("portal.history.returned", by);
            case Event.ResultSigned e -> say("portal.history.signed", by, e.outgoingNumber());
        };
    }

    private static String prepared(Proposal.Kind kind) {
        return switch (kind) {
            case GRANT -> "portal.history.grantPrepared";
            case REFUSAL -> "portal.history.refusalPrepared";
            case REFUSAL_OF_CONSIDERATION -> "portal.history.considerationRefused";
        };
    }

    private String opened(OpenTask task) {
        String step = words.texts()
                .of(application.variant().procedure().step(task.step()).title());
        String role = words.texts().of(words.laws().word(Word.ROLE, task.role().value()));
        return say("portal.history.opened", step, role, task.term().due());
    }

    private String missing(List<MissingDocument> missing) {
        return missing.stream().map(m -> title(m.document())).collect(Collectors.joining("; "));
    }

    private String title(String document) {
        return application.variant().documents().stream()
                .filter(d -> d.id().equals(document))
                .findFirst()
                .map(RequiredDocument::title)
                .map(title -> words.texts().of(title))
                .orElse(document);
    }

    private String bodies(List<ConsentRequest> requests) {
        return requests.stream().map(r -> words.body(r.body())).collect(Collectors.joining("; "));
    }

    private String body(String request) {
        return application.history().stream()
                .map(Recorded::event)
                .filter(Event.ConsentsRequested.class::isInstance)
                .flatMap(event -> ((Event.ConsentsRequested) event).requests().stream())
                .filter(asked -> asked.id().equals(request))
                .map(asked -> words.body(asked.body()))
                .findFirst()
                .orElse(request);
    }

    private String say(String key, Object... arguments) {
        return words.texts().of(key, arguments);
    }
}
