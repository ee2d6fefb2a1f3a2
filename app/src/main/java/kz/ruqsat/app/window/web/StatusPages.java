package kz.ruqsat.app.window.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.window.Reception;
import kz.ruqsat.app.window.ReceptionDesk;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.ReceptionEvent.ResultReceived;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What the QR code of a receipt leads to: how far it is, and nothing about anybody. */
@Controller
public class StatusPages {
    private final ReceptionDesk desk;

    StatusPages(ReceptionDesk desk) {
        this.desk = desk;
    }

    /** The page ({@code window/status.jte}). */
    public record StatusView(Tag stage, String sentence, List<SummaryRow> rows) {
        public StatusView {
            rows = List.copyOf(rows);
        }
    }

    @GetMapping("/receipts/{number}/{code}")
    ModelAndView status(@PathVariable String number, @PathVariable String code, PageFrame frame) {
        Shown shown = UnifiedNumber.parse(number)
                .flatMap(n -> desk.find(n, code))
                .orElseThrow(() -> new NotThere("receipt " + number));
        Reception now = shown.reception();
        StatusView view =
                new StatusView(Lines.stage(now.stage(), frame), sentence(now.stage(), frame), rows(shown, frame));
        return frame.show(
                "window/status", frame.text("window.status.title", now.number().value()), view);
    }

    private static List<SummaryRow> rows(Shown shown, PageFrame frame) {
        Reception now = shown.reception();
        List<SummaryRow> rows = new ArrayList<>();
        if (shown.served() != null) {
            rows.add(SummaryRow.of(
                    frame.text("window.fact.service"),
                    frame.texts().of(shown.served().law().head().title())));
        }
        if (now.sending().sentAt() != null) {
            rows.add(SummaryRow.of(
                    frame.text("window.sheet.acceptedAt"),
                    frame.texts().moment(now.sending().sentAt())));
        }
        Instant planned =
                now.sending().sent() == null ? null : now.sending().sent().planned();
        if (planned != null) {
            rows.add(SummaryRow.of(
                    frame.text("window.fact.planned"), frame.texts().day(planned)));
        }
        ResultReceived result =
                now.stage() == Reception.Stage.RESULT ? now.sending().result() : null;
        if (result != null && result.keepUntil() != null) {
            rows.add(SummaryRow.of(
                    frame.text("window.fact.keepUntil"), frame.texts().date(result.keepUntil())));
        }
        return rows;
    }

    private static String sentence(Reception.Stage stage, PageFrame frame) {
        return switch (stage) {
            case OPEN, DECLINED -> frame.text("window.status.open");
            case REFUSED -> frame.text("window.sentence.refused");
            case ABANDONED -> frame.text("window.sentence.abandoned");
            case SENT -> frame.text("window.status.sent");
            case REGISTERED -> frame.text("window.status.registered");
            case RESULT -> frame.text("window.status.result");
            case HANDED_OVER -> frame.text("window.sentence.handedOver");
            case RETURNED -> frame.text("window.sentence.returned");
        };
    }
}
