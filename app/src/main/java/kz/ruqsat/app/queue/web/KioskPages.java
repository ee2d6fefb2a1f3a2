package kz.ruqsat.app.queue.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.printing.PdfPrinter;
import kz.ruqsat.app.queue.Errand;
import kz.ruqsat.app.queue.Hall;
import kz.ruqsat.app.queue.KioskDesk;
import kz.ruqsat.app.queue.Ticket;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.NotYours;
import kz.ruqsat.app.shell.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /queue/kiosk}: the device in the hall at which a ticket is taken, and the ticket to take away. Nobody signs in
 * there; the supervisor opens the page on the device by an address with the hall's key, so that nobody at home can fill
 * the queue. Who works in the hall may open it without the key.
 */
@Controller
class KioskPages {
    private final KioskDesk desk;
    private final QueueWords words;
    private final PdfPrinter printer;

    KioskPages(KioskDesk desk, QueueWords words, PdfPrinter printer) {
        this.desk = desk;
        this.words = words;
        this.printer = printer;
    }

    @GetMapping("/queue/kiosk")
    ModelAndView kiosk(
            @RequestParam String centre,
            @RequestParam(defaultValue = "") String key,
            @Nullable Person person,
            PageFrame frame) {
        Hall hall = opened(centre, key, person);
        return frame.show("queue/kiosk", frame.text("queue.kiosk.title"), view(hall, key, person, frame));
    }

    private KioskView view(Hall hall, String key, @Nullable Person person, PageFrame frame) {
        return new KioskView(
                frame.texts().of(hall.body().name()),
                hall.id(),
                key,
                desk.open() || worksIn(hall, person),
                words.choices(hall.body(), frame.texts()));
    }

    @PostMapping("/queue/kiosk")
    ModelAndView take(
            @RequestParam String centre,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String errand,
            @Nullable Person person,
            PageFrame frame) {
        Hall hall = opened(centre, key, person);
        boolean staff = worksIn(hall, person);
        boolean known = words.choices(hall.body(), frame.texts()).stream()
                .anyMatch(choice -> choice.value().equals(errand));
        if (!known || !(staff || desk.open())) {
            return frame.refused("queue/kiosk", frame.text("queue.kiosk.title"), view(hall, key, person, frame));
        }
        String actor = person != null && staff ? "iin:" + person.iin().value() : "kiosk";
        Ticket ticket = desk.take(hall, new Errand(errand), actor);
        String back = key.isEmpty() ? "" : "?kiosk=" + key;
        return frame.redirect("/queue/tickets/" + ticket.id() + back);
    }

    @GetMapping("/queue/tickets/{id}")
    ModelAndView ticket(@PathVariable String id, @RequestParam(defaultValue = "") String kiosk, PageFrame frame) {
        Ticket ticket = find(id);
        String back = kiosk.matches("[\\w-]+") ? "/queue/kiosk?centre=" + ticket.body() + "&key=" + kiosk : null;
        return frame.show("queue/ticket", ticket.label(), slip(ticket, back, frame));
    }

    @GetMapping("/queue/tickets/{id}/slip.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, PageFrame frame) {
        Ticket ticket = find(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(printer.print("queue/slip.jte", slip(ticket, null, frame)));
    }

    private SlipView slip(Ticket ticket, @Nullable String back, PageFrame frame) {
        var texts = frame.texts();
        return new SlipView(
                ticket.label(),
                texts.of(words.hall(ticket.body()).body().name()),
                words.errand(ticket.errand(), texts),
                texts.of(
                        ticket.kind() == Ticket.Kind.BOOKED ? "queue.slip.booked" : "queue.slip.taken",
                        ticket.turnAt()),
                // Before its time a booking stands nowhere yet.
                ticket.kind() == Ticket.Kind.BOOKED ? "" : texts.counted("queue.ahead.", desk.ahead(ticket)),
                "/queue/tickets/" + ticket.id() + "/slip.pdf",
                back);
    }

    private Ticket find(String id) {
        return desk.find(id).orElseThrow(() -> new NotThere("ticket"));
    }

    private Hall opened(String centre, String key, @Nullable Person person) {
        Hall hall = words.hall(centre);
        boolean right = MessageDigest.isEqual(
                key.getBytes(StandardCharsets.UTF_8), hall.kioskKey().getBytes(StandardCharsets.UTF_8));
        if (!right && !worksIn(hall, person)) {
            throw new NotYours("kiosk of " + centre);
        }
        return hall;
    }

    private static boolean worksIn(Hall hall, @Nullable Person person) {
        Body body = person == null ? null : person.body();
        return body != null && body.id().equals(hall.id());
    }
}
