package kz.ruqsat.app.window.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.ruqsat.app.exchange.ExchangesView;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.path.Words;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.TaskRow;
import kz.ruqsat.app.shell.component.Tone;
import kz.ruqsat.app.window.Reception;
import kz.ruqsat.app.window.ReceptionDesk;
import kz.ruqsat.app.window.ReceptionDesk.Served;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.Sending;
import kz.ruqsat.app.window.Visitor;
import kz.ruqsat.app.window.web.ReceptionPages.PersonForm;
import kz.ruqsat.core.regulation.Regulation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of a reception. */
@Component
public class ReceptionViews {
    private final ReceptionDesk desk;
    private final Sending sending;
    private final Histories histories;
    private final Paths paths;
    private final InstantSource time;

    ReceptionViews(ReceptionDesk desk, Sending sending, Histories histories, Paths paths, InstantSource time) {
        this.desk = desk;
        this.sending = sending;
        this.histories = histories;
        this.paths = paths;
        this.time = time;
    }

    /**
     * A reception ({@code window/reception.jte}).
     *
     * @param refuse where acceptance is refused, or null while nothing allows it
     * @param troubles what E-licensing said against the package
     */
    public record ReceptionView(
            String at,
            Tag stage,
            String sentence,
            ClockView clock,
            List<TaskRow> tasks,
            List<SummaryRow> facts,
            List<Paper> papers,
            boolean running,
            @Nullable String refuse,
            @Nullable String handOver,
            List<String> troubles,
            @Nullable ExchangesView exchanges,
            List<Histories.Happened> history) {}

    /** A paper to print. */
    public record Paper(String name, String address) {}

    ClockView clock(Shown shown, PageFrame frame) {
        return ClockView.of(shown, paths.words(frame.texts()), time.instant());
    }

    ReceptionView reception(Shown shown, PageFrame frame) {
        Reception now = shown.reception();
        Words words = paths.words(frame.texts());
        boolean refusable = now.running() && now.list() != null && !now.listRight();
        List<String> troubles = now.sending().declined() == null
                ? List.of()
                : now.sending().declined().reasons().stream().map(words::reason).toList();
        return new ReceptionView(
                Office.address(now),
                Lines.stage(now.stage(), frame),
                sentence(now, frame),
                clock(shown, frame),
                now.running() ? tasks(shown, frame) : List.of(),
                facts(shown, frame),
                papers(now, frame),
                now.running(),
                refusable ? Office.address(now) + "/refuse" : null,
                now.stage() == Reception.Stage.RESULT ? "/window/results/" + now.number() : null,
                troubles,
                histories.exchanges(shown, frame),
                histories.of(shown, frame));
    }

    private static String sentence(Reception now, PageFrame frame) {
        String application =
                now.sending().application() == null ? "" : now.sending().application();
        return switch (now.stage()) {
            case OPEN -> frame.text("window.sentence.open");
            case REFUSED -> frame.text("window.sentence.refused");
            case ABANDONED -> frame.text("window.sentence.abandoned");
            case SENT -> frame.text("window.sentence.sent");
            case DECLINED -> frame.text("window.sentence.declined");
            case REGISTERED -> frame.text("window.sentence.registered", application);
            case RESULT -> frame.text("window.sentence.result", application);
            case HANDED_OVER -> frame.text("window.sentence.handedOver");
            case RETURNED -> frame.text("window.sentence.returned");
        };
    }

    /** One after another: what may not be done yet has no address. */
    private List<TaskRow> tasks(Shown shown, PageFrame frame) {
        Reception now = shown.reception();
        String at = Office.address(now);
        boolean chosen = now.service() != null;
        boolean consented = now.consent();
        boolean right = now.partiesRight();
        Sending.Readiness ready = sending.readiness(shown);
        List<TaskRow> tasks = new ArrayList<>();
        tasks.add(task("window.task.service", at + "/service", true, chosen, frame));
        tasks.add(task("window.task.person", at + "/person", chosen, consented, frame));
        tasks.add(task("window.task.parties", at + "/parties", chosen && consented, right, frame));
        tasks.add(task("window.task.form", at + "/form", right, ready.form(), frame));
        tasks.add(task("window.task.documents", at + "/documents", right, ready.documents(), frame));
        if (ready.fee() > 0) {
            tasks.add(task("window.task.payment", at + "/payment", right, ready.paid(), frame));
        }
        tasks.add(task("window.task.sign", at + "/sign", ready.reasons().isEmpty(), false, frame));
        return tasks;
    }

    private static TaskRow task(String key, String address, boolean open, boolean done, PageFrame frame) {
        Tag tag = done
                ? new Tag(frame.text("window.task.done"), Tone.GOOD)
                : open
                        ? new Tag(frame.text("window.task.todo"), Tone.ACTIVE)
                        : new Tag(frame.text("window.task.later"), Tone.NEUTRAL);
        return new TaskRow(frame.text(key), null, open ? address : null, tag);
    }

    List<SummaryRow> facts(Shown shown, PageFrame frame) {
        Reception now = shown.reception();
        Served served = shown.served();
        List<SummaryRow> rows = new ArrayList<>();
        if (now.opened().ticket() != null) {
            rows.add(
                    SummaryRow.of(frame.text("window.fact.ticket"), now.opened().ticket()));
        }
        if (served != null) {
            rows.add(SummaryRow.of(
                    frame.text("window.fact.service"),
                    frame.texts().of(served.law().head().title()) + "\n"
                            + frame.texts().of(served.request().title())));
        }
        if (now.visitor() != null) {
            rows.add(SummaryRow.of(frame.text("window.fact.visitor"), visitor(now.visitor(), frame)));
        }
        if (now.parties() != null) {
            String name = now.applicantName() == null ? "" : "\n" + now.applicantName();
            rows.add(SummaryRow.of(
                    frame.text("window.fact.applicant"), now.parties().applicant() + name));
        }
        rows.addAll(sent(now, frame));
        return rows;
    }

    private static List<SummaryRow> sent(Reception now, PageFrame frame) {
        List<SummaryRow> rows = new ArrayList<>();
        if (now.sending().application() != null) {
            rows.add(SummaryRow.of(
                    frame.text("window.fact.application"), now.sending().application()));
        }
        Instant planned =
                now.sending().sent() == null ? null : now.sending().sent().planned();
        if (planned != null) {
            rows.add(SummaryRow.of(
                    frame.text("window.fact.planned"), frame.texts().day(planned)));
        }
        return rows;
    }

    static String visitor(Visitor visitor, PageFrame frame) {
        return visitor.name() + ", " + visitor.iin().value() + "\n" + paper(visitor.paper(), frame) + " "
                + visitor.number();
    }

    static String paper(Visitor.Paper paper, PageFrame frame) {
        return switch (paper) {
            case IDENTITY_CARD -> frame.text("window.paper.identityCard");
            case PASSPORT -> frame.text("window.paper.passport");
            case RESIDENCE_PERMIT -> frame.text("window.paper.residencePermit");
            case REFUGEE_CERTIFICATE -> frame.text("window.paper.refugeeCertificate");
        };
    }

    private static List<Paper> papers(Reception now, PageFrame frame) {
        String at = Office.address(now);
        List<Paper> papers = new ArrayList<>();
        if (now.visitor() != null && now.service() != null) {
            papers.add(new Paper(frame.text("window.paper.consent"), at + "/consent.pdf"));
        }
        if (now.ending() != null && now.ending().refused() != null) {
            papers.add(new Paper(frame.text("window.paper.refusal"), at + "/refusal.pdf"));
        }
        if (now.sending().sent() != null && now.stage() != Reception.Stage.DECLINED) {
            papers.add(new Paper(frame.text("window.paper.receipt"), at + "/receipt.pdf"));
        }
        return papers;
    }

    /** Which service is wanted ({@code window/service.jte}). */
    public record ServicesView(String at, ClockView clock, List<Service> services, ErrorSummary errors) {}

    /** One service and its kinds of request. */
    public record Service(String title, String provider, List<Option> options) {}

    /** A kind of request. */
    public record Option(String id, String value, String title, boolean chosen) {}

    ServicesView services(Shown shown, ErrorSummary errors, PageFrame frame) {
        List<Service> services = new ArrayList<>();
        int count = 0;
        for (Regulation law : desk.services(shown.reception().opened().channel())) {
            List<Option> options = new ArrayList<>();
            for (var variant : law.variants()) {
                for (var covered : variant.covers()) {
                    boolean chosen = shown.served() != null
                            && shown.served().law().id().equals(law.id())
                            && shown.served().request().key().equals(covered.key());
                    String value = law.id().value() + "/" + covered.key();
                    options.add(new Option(
                            "f-request-" + count++, value, frame.texts().of(covered.title()), chosen));
                }
            }
            services.add(new Service(
                    frame.texts().of(law.head().title()),
                    frame.texts().of(law.head().providerName()),
                    options));
        }
        return new ServicesView(Office.address(shown.reception()), clock(shown, frame), services, errors);
    }

    /**
     * Who came ({@code window/person.jte}).
     *
     * @param identified whether the person may be asked for consent
     */
    public record PersonView(
            String at,
            ClockView clock,
            PersonForm form,
            List<Option> papers,
            boolean identified,
            boolean consented,
            Histories.Cites cites,
            ErrorSummary errors) {}

    PersonView person(Shown shown, PersonForm form, ErrorSummary errors, PageFrame frame) {
        List<Option> papers = Arrays.stream(Visitor.Paper.values())
                .map(paper -> new Option(
                        "f-paper-" + paper.ordinal(),
                        paper.name(),
                        paper(paper, frame),
                        paper.name().equals(form.paper())))
                .toList();
        return new PersonView(
                Office.address(shown.reception()),
                clock(shown, frame),
                form,
                papers,
                shown.reception().visitor() != null,
                shown.reception().consent(),
                histories.cites(shown, frame),
                errors);
    }
}
