package kz.ruqsat.app.window.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.window.PaymentDesk;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.Scanning;
import kz.ruqsat.app.window.Sending;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The receipt of payment, shown and scanned. */
@Controller("windowPaymentPages")
public class PaymentPages {
    private static final int TEXT = 100;

    private final Office office;
    private final PaymentDesk desk;
    private final Sending sending;
    private final Scanning scanning;
    private final ReceptionViews views;

    PaymentPages(Office office, PaymentDesk desk, Sending sending, Scanning scanning, ReceptionViews views) {
        this.office = office;
        this.desk = desk;
        this.sending = sending;
        this.scanning = scanning;
        this.views = views;
    }

    /** The page ({@code window/payment.jte}). */
    public record PaymentView(
            String at,
            ClockView clock,
            String fee,
            boolean paid,
            PaymentForm form,
            List<String> kinds,
            ErrorSummary errors) {}

    /** What was typed, right or not; the sum in tenge. */
    public record PaymentForm(String receipt, String sum, String paidOn, String payer) {

        Optional<Long> tiyn() {
            try {
                return Optional.of(
                                new BigDecimal(sum.replaceAll("[\\s\\p{Z}]", "").replace(',', '.'))
                                        .movePointRight(2)
                                        .longValueExact())
                        .filter(tiyn -> tiyn > 0);
            } catch (ArithmeticException | NumberFormatException _) {
                return Optional.empty();
            }
        }

        Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(paidOn));
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }

        List<ErrorSummary.Entry> wrong(PageFrame frame) {
            List<ErrorSummary.Entry> wrong = new ArrayList<>();
            if (receipt.isBlank() || receipt.length() > TEXT) {
                wrong.add(new ErrorSummary.Entry("f-receipt", frame.text("window.fault.receipt")));
            }
            if (tiyn().isEmpty()) {
                wrong.add(new ErrorSummary.Entry("f-sum", frame.text("window.fault.sum")));
            }
            if (day().isEmpty()) {
                wrong.add(new ErrorSummary.Entry("f-paidOn", frame.text("window.fault.paidOn")));
            }
            if (payer.isBlank() || payer.length() > TEXT) {
                wrong.add(new ErrorSummary.Entry("f-payer", frame.text("window.fault.payer")));
            }
            return wrong;
        }
    }

    @GetMapping("/window/receptions/{number}/payment")
    ModelAndView show(@PathVariable String number, Person person, PageFrame frame) {
        Shown shown = office.running(number, person);
        String payer = shown.reception().applicantName() == null
                ? ""
                : shown.reception().applicantName();
        return frame.show(
                "window/payment",
                frame.text("window.task.payment"),
                view(shown, new PaymentForm("", "", "", payer), ErrorSummary.NONE, frame));
    }

    @PostMapping("/window/receptions/{number}/payment")
    ModelAndView accept(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            PaymentForm form,
            Person person,
            PageFrame frame)
            throws IOException {
        Shown shown = office.running(number, person);
        List<ErrorSummary.Entry> wrong = form.wrong(frame);
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        Optional<String> kind = bytes.length > scanning.limit() ? Optional.empty() : PaymentDesk.kind(bytes);
        if (kind.isEmpty()) {
            wrong.add(new ErrorSummary.Entry("f-file", frame.text("window.fault.receiptScan")));
        }
        if (!wrong.isEmpty()) {
            return again(shown, form, new ErrorSummary(wrong), frame);
        }
        String at = Office.address(shown.reception());
        var paper = new PaymentDesk.Paper(
                form.receipt(), form.tiyn().orElseThrow(), form.day().orElseThrow(), form.payer());
        String name = file == null || file.getOriginalFilename() == null ? "receipt" : file.getOriginalFilename();
        var scan = new PaymentDesk.Scan(name, kind.orElseThrow(), bytes);
        long fee = sending.readiness(shown).fee();
        return office.after(
                desk.accept(shown.reception(), person.officer(), fee, paper, scan),
                at,
                () -> frame.redirect(at, Alert.done(frame.text("window.payment.kept"))),
                errors -> again(shown, form, errors, frame),
                frame);
    }

    private ModelAndView again(Shown shown, PaymentForm form, ErrorSummary errors, PageFrame frame) {
        return frame.refused("window/payment", frame.text("window.task.payment"), view(shown, form, errors, frame));
    }

    private PaymentView view(Shown shown, PaymentForm form, ErrorSummary errors, PageFrame frame) {
        Sending.Readiness ready = sending.readiness(shown);
        return new PaymentView(
                Office.address(shown.reception()),
                views.clock(shown, frame),
                frame.texts().money(ready.fee()),
                ready.paid(),
                form,
                scanning.kinds(),
                errors);
    }
}
