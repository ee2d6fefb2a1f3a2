package kz.ruqsat.app.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.printing.CodeImages;
import kz.ruqsat.app.printing.PdfPrinter;
import kz.ruqsat.app.shell.TextBook;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.window.ReceptionDesk.Served;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.ReceptionEvent.AcceptanceRefused;
import kz.ruqsat.core.regulation.Facility;
import kz.ruqsat.core.regulation.RequiredDocument;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.LocalText;
import org.springframework.stereotype.Component;

/** The papers that the window gives: the consent to be signed, the receipt, the receipt of refused acceptance. */
@Component
public class Sheets {
    private static final String TEMPLATE = "window/sheet.jte";

    private final PdfPrinter printer;
    private final TextBook book;
    private final People people;
    private final Settings settings;

    Sheets(PdfPrinter printer, TextBook book, People people, Settings settings) {
        this.printer = printer;
        this.book = book;
        this.people = people;
        this.settings = settings;
    }

    /** The consent to the use of data protected by law, to be signed by hand. */
    public byte[] consent(Shown shown, Instant now) {
        Visitor visitor = Objects.requireNonNull(shown.reception().visitor());
        List<Sheet.Row> rows = List.of(
                row(
                        "window.fact.visitor",
                        same(visitor.name() + ", " + visitor.iin().value())),
                row("window.sheet.service", title(served(shown))),
                row("window.sheet.day", moment(now)));
        return print(new Sheet(
                office(shown.reception()),
                text("window.paper.consent"),
                shown.reception().number().value(),
                null,
                null,
                null,
                rows,
                List.of(text("window.sheet.consent", visitor.name())),
                List.of(),
                List.of(text("window.sheet.signVisitor"))));
    }

    /** The bar-coded receipt of an accepted package. */
    public byte[] receipt(Shown shown) {
        Reception now = shown.reception();
        Served served = served(shown);
        String address = statusAddress(now);
        List<RequiredDocument> given = served.variant().documents().stream()
                .filter(document -> now.given().contains(document.id()))
                .toList();
        return print(new Sheet(
                office(now),
                text("window.paper.receipt"),
                now.number().value(),
                CodeImages.code128(now.number().value()),
                CodeImages.qr(address),
                address,
                receiptRows(now, served),
                List.of(text("window.sheet.accepted", given.size())),
                given.stream().map(RequiredDocument::title).toList(),
                List.of(text("window.sheet.signOperator"), text("window.sheet.signReceived"))));
    }

    private List<Sheet.Row> receiptRows(Reception now, Served served) {
        List<Sheet.Row> rows = new ArrayList<>();
        String name = now.applicantName() == null ? "" : now.applicantName() + ", ";
        rows.add(row("window.fact.applicant", same(name + now.entered().applicant())));
        if (now.visitor() != null) {
            rows.add(row("window.fact.visitor", same(now.visitor().name())));
        }
        rows.add(row("window.sheet.service", title(served)));
        rows.add(row("window.sheet.request", served.request().title()));
        rows.add(row(
                "window.sheet.acceptedAt",
                moment(Objects.requireNonNull(now.sending().sentAt()))));
        Instant planned =
                now.sending().sent() == null ? null : now.sending().sent().planned();
        rows.add(row("window.fact.planned", planned == null ? text("window.sheet.noPlan") : day(planned)));
        rows.add(row("window.sheet.keep", keep(served)));
        return rows;
    }

    private LocalText keep(Served served) {
        var office = served.law().head().access().frontOffice();
        if (office == null || office.keepUncollected() == null) {
            return text("window.keep.unstated");
        }
        var period = office.keepUncollected();
        return period.toTotalMonths() > 0
                ? text("window.keep.months", period.toTotalMonths())
                : text("window.keep.days", period.getDays());
    }

    /** The receipt of refused acceptance: which documents are missing, and what the act says of it. */
    public byte[] refusal(Shown shown) {
        Reception now = shown.reception();
        AcceptanceRefused refused =
                Objects.requireNonNull(Objects.requireNonNull(now.ending()).refused());
        Served served = served(shown);
        List<LocalText> missing = served.variant().documents().stream()
                .filter(document -> refused.missing().contains(document.id()))
                .map(RequiredDocument::title)
                .toList();
        List<LocalText> words = why(now, refused, served, missing.isEmpty());
        List<Sheet.Row> rows = List.of(
                row("window.fact.visitor", same(visitor(now))),
                row("window.sheet.service", title(served)),
                row("window.sheet.day", moment(now.ending().at())));
        return print(new Sheet(
                office(now),
                text("window.paper.refusal"),
                now.number().value(),
                null,
                null,
                null,
                rows,
                words,
                missing,
                List.of(text("window.sheet.signOperator"), text("window.sheet.signReceived"))));
    }

    /** The act's own words on refused acceptance, the operator's remark, and what is wrong. */
    private List<LocalText> why(Reception now, AcceptanceRefused refused, Served served, boolean wrongForm) {
        List<LocalText> words = new ArrayList<>();
        WindowFulfilment.of(Facility.ACCEPTANCE_REFUSED, now.opened().channel(), served.law()).stream()
                .findFirst()
                .ifPresent(item -> words.add(in(texts ->
                        texts.of("window.sheet.cites", item.source().paragraph()) + " " + texts.of(item.text()))));
        if (!refused.note().isBlank()) {
            words.add(same(refused.note()));
        }
        words.add(text(wrongForm ? "window.sheet.wrongForm" : "window.sheet.missing"));
        return words;
    }

    private static String visitor(Reception now) {
        return now.visitor() == null
                ? "–"
                : now.visitor().name() + ", " + now.visitor().iin().value();
    }

    /** Where everybody who holds the receipt sees how far it is. */
    public String statusAddress(Reception reception) {
        return settings.publicUrl() + "/receipts/" + reception.number() + "/"
                + reception.opened().code();
    }

    private static Served served(Shown shown) {
        return Objects.requireNonNull(shown.served(), "a paper before the service was chosen");
    }

    private static LocalText title(Served served) {
        return served.law().head().title();
    }

    private LocalText office(Reception reception) {
        return people.body(reception.opened().body())
                .map(Body::name)
                .orElseGet(() -> same(reception.opened().body()));
    }

    private byte[] print(Sheet sheet) {
        return printer.print(TEMPLATE, sheet);
    }

    private Sheet.Row row(String key, LocalText value) {
        return new Sheet.Row(text(key), value);
    }

    private LocalText moment(Instant at) {
        return in(texts -> texts.moment(at));
    }

    private LocalText day(Instant at) {
        return in(texts -> texts.day(at));
    }

    private static LocalText same(String text) {
        return new LocalText(text, text, text);
    }

    private LocalText text(String key, Object... arguments) {
        return in(texts -> texts.of(key, arguments));
    }

    private LocalText in(Function<Texts, String> said) {
        return new LocalText(
                said.apply(book.in(Language.KK)), said.apply(book.in(Language.RU)), said.apply(book.in(Language.EN)));
    }
}
