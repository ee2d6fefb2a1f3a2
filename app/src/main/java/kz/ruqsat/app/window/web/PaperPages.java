package kz.ruqsat.app.window.web;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.window.Reception;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.Sheets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of a reception, to be printed. */
@Controller("windowPaperPages")
class PaperPages {
    private final Office office;
    private final Sheets sheets;
    private final InstantSource time;

    PaperPages(Office office, Sheets sheets, InstantSource time) {
        this.office = office;
        this.sheets = sheets;
        this.time = time;
    }

    @GetMapping("/window/receptions/{number}/consent.pdf")
    ResponseEntity<byte[]> consent(@PathVariable String number, Person person) {
        Shown shown = office.shown(number, person);
        if (shown.reception().visitor() == null || shown.served() == null) {
            throw new NotThere("consent of " + number);
        }
        return pdf("consent-" + number, sheets.consent(shown, time.instant()));
    }

    @GetMapping("/window/receptions/{number}/receipt.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable String number, Person person) {
        Shown shown = office.shown(number, person);
        boolean accepted =
                shown.reception().sending().sent() != null && shown.reception().stage() != Reception.Stage.DECLINED;
        if (!accepted) {
            throw new NotThere("receipt of " + number);
        }
        return pdf(number, sheets.receipt(shown));
    }

    @GetMapping("/window/receptions/{number}/refusal.pdf")
    ResponseEntity<byte[]> refusal(@PathVariable String number, Person person) {
        Shown shown = office.shown(number, person);
        if (shown.reception().stage() != Reception.Stage.REFUSED) {
            throw new NotThere("refusal of " + number);
        }
        return pdf("refusal-" + number, sheets.refusal(shown));
    }

    static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
