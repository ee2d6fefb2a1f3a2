package kz.ruqsat.app.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.ruqsat.app.access.Look;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Case.Recorded;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.drafting.web.Answers;
import kz.ruqsat.app.law.Laws.Word;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.path.Words;
import kz.ruqsat.app.portal.CabinetEntry.Status;
import kz.ruqsat.app.portal.PaymentOrder;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.form.FormSchema;
import kz.ruqsat.core.application.Application.Blank;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.Filing;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.application.Request;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.Variant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills the page of one application in the reader's language. */
@Component
class CasePages {
    private final Wording wording;
    private final Paths paths;

    CasePages(Wording wording, Paths paths) {
        this.wording = wording;
        this.paths = paths;
    }

    CasePage page(
            Case application,
            Optional<Documents.Document> content,
            Optional<PaymentOrder> order,
            Supplier<Optional<String>> draft,
            Texts texts) {
        Words words = wording.in(texts);
        Status status = status(application);
        String goOn = status == Status.PREPARED
                ? draft.get().map(id -> "/apply/" + id).orElse(null)
                : null;
        return new CasePage(
                application.number().value(),
                covered(application, texts),
                CabinetPages.result(status, texts),
                sentence(application, words),
                goOn,
                result(application, texts),
                facts(application, order.orElse(null), texts),
                notices(application, words),
                paths.of(application, texts),
                answers(application.request(), content, texts),
                files(application, texts),
                new History(application, words).entries());
    }

    /** Who looked at the application: name, body, why. */
    List<SummaryRow> looks(List<Look> looks, Texts texts) {
        return looks.stream()
                .map(look -> SummaryRow.of(
                        texts.moment(look.at()),
                        look.name() + ", " + wording.in(texts).body(look.body()) + "\n"
                                + texts.of("access." + look.purpose().name())))
                .toList();
    }

    private static Status status(Case application) {
        return switch (application.state()) {
            case Blank _ -> throw new IllegalStateException("Nothing happened yet to " + application.number());
            case Prepared _ -> Status.PREPARED;
            case InReview _ -> Status.IN_REVIEW;
            case Decided decided -> decided.granted() ? Status.GRANTED : Status.REFUSED;
        };
    }

    private String sentence(Case application, Words words) {
        Texts texts = words.texts();
        return switch (application.state()) {
            case Blank _ -> "";
            case Prepared prepared ->
                texts.of(
                        prepared.payment() == null && prepared.request().feeTiyn() > 0
                                ? "portal.sentence.unpaid"
                                : "portal.sentence.unsigned");
            case InReview review -> running(application, review.task(), texts);
            case Decided decided ->
                decided.licence() == null
                        ? texts.of("portal.sentence.refused", decided.at())
                        : texts.of(
                                "portal.sentence.granted",
                                decided.at(),
                                decided.licence().value(),
                                application.regulation().head().paper().name());
        };
    }

    private String running(Case application, @Nullable OpenTask task, Texts texts) {
        if (task == null) {
            return texts.of("portal.result.review");
        }
        Step step = application.variant().procedure().step(task.step());
        String role = texts.of(wording.laws().word(Word.ROLE, task.role().value()));
        return task.term().paused()
                ? texts.of("portal.sentence.paused", texts.of(step.title()), role)
                : texts.of(
                        "portal.sentence.running",
                        texts.of(step.title()),
                        role,
                        task.term().due());
    }

    private static CasePage.@Nullable Result result(Case application, Texts texts) {
        if (!(application.state() instanceof Decided decided)) {
            return null;
        }
        String here = "/cabinet/" + application.number();
        if (decided.licence() != null) {
            String licence = "/licences/" + decided.licence();
            var paper = application.regulation().head().paper().name();
            return new CasePage.Result(
                    texts.of("portal.result.licence", decided.licence().value(), paper),
                    List.of(
                            new CasePage.File(texts.of("portal.result.pdf", paper), "", here + "/result.pdf"),
                            new CasePage.File(texts.of("portal.result.data"), "", here + "/result.cms"),
                            new CasePage.File(texts.of("portal.result.card"), "", licence)));
        }
        return new CasePage.Result(
                decided.proposal().text(),
                List.of(
                        new CasePage.File(texts.of("portal.result.refusalPdf"), "", here + "/result.pdf"),
                        new CasePage.File(texts.of("portal.result.data"), "", here + "/result.cms")));
    }

    private static List<SummaryRow> facts(Case application, @Nullable PaymentOrder order, Texts texts) {
        Request request = application.request();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(texts.of("portal.case.number"), request.number().value()));
        rows.add(SummaryRow.of(
                texts.of("portal.check.what"),
                texts.of(application.regulation().head().title())));
        rows.add(SummaryRow.of(
                texts.of("portal.case.applicant"),
                request.applicant().name() + ", " + request.applicant().number().value()));
        filing(application).ifPresent(filing -> {
            rows.add(SummaryRow.of(texts.of("portal.case.filed"), texts.moment(filing.filedAt())));
            rows.add(SummaryRow.of(texts.of("portal.case.received"), texts.moment(filing.receivedAt())));
            if (filing.acceptance() != null) {
                rows.add(SummaryRow.of(
                                texts.of("portal.case.onPaper"),
                                filing.acceptance().number())
                        .noting(texts.of("portal.case.onPaper.note")));
            }
        });
        SummaryRow fee = SummaryRow.of(texts.of("portal.service.fee"), texts.money(request.feeTiyn()));
        long surplus = order == null ? 0 : order.surplusTiyn();
        rows.add(surplus > 0 ? fee.noting(texts.of("portal.pay.surplus", texts.money(surplus))) : fee);
        return rows;
    }

    static Optional<Filing> filing(Case application) {
        return switch (application.state()) {
            case Blank _, Prepared _ -> Optional.empty();
            case InReview review -> Optional.of(review.filing());
            case Decided decided -> Optional.of(decided.filing());
        };
    }

    private static List<String> notices(Case application, Words words) {
        return application.history().stream()
                .map(Recorded::event)
                .filter(Event.RefusalNoticed.class::isInstance)
                .map(event -> (Event.RefusalNoticed) event)
                .map(notice -> words.texts().moment(notice.at()) + " – " + words.reason(notice.reason()))
                .toList();
    }

    private List<SummaryRow> answers(Request request, Optional<Documents.Document> content, Texts texts) {
        if (content.isEmpty()) {
            return List.of();
        }
        JsonNode signed = JsonMapper.shared().readTree(content.get().bytes());
        FormSchema schema = wording.forms().of(request.regulation(), request.edition(), request.covered());
        return new Answers(texts).rows(schema, signed.path("form"));
    }

    private static List<CasePage.File> files(Case application, Texts texts) {
        String here = "/cabinet/" + application.number();
        List<CasePage.File> files = new ArrayList<>();
        application
                .request()
                .attachments()
                .forEach(file -> files.add(new CasePage.File(
                        file.fileName(),
                        document(application.variant(), file.document(), texts) + ", " + texts.bytes(file.size()),
                        here + "/files/" + file.sha256())));
        if (filing(application).filter(filing -> filing.signature() != null).isPresent()) {
            files.add(new CasePage.File(
                    texts.of("portal.case.signedRequest"),
                    texts.of("portal.case.signedRequest.note"),
                    here + "/request.cms"));
        }
        return files;
    }

    private static String document(Variant variant, String id, Texts texts) {
        return variant.documents().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .map(d -> texts.of(d.title()))
                .orElse(id);
    }

    private static String covered(Case application, Texts texts) {
        return application.variant().covers().stream()
                .filter(c -> c.key().equals(application.request().covered()))
                .findFirst()
                .map(c -> texts.of(c.title()))
                .orElseThrow();
    }
}
