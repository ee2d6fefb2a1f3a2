package kz.ruqsat.app.register.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.ruqsat.app.register.Answer;
import kz.ruqsat.app.register.Checked;
import kz.ruqsat.app.register.LicenceFiles;
import kz.ruqsat.app.register.LicenceFiles.Asked;
import kz.ruqsat.app.register.RegisterDesk;
import kz.ruqsat.app.register.Wanted;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** {@code /licences/{number}}: where the QR code of a licence leads; the card and the signed files. */
@Controller
class LicenceController {
    private final RegisterDesk desk;
    private final LicenceFiles files;
    private final CardPages pages;
    private final AnswerPages answers;

    LicenceController(RegisterDesk desk, LicenceFiles files, CardPages pages, AnswerPages answers) {
        this.desk = desk;
        this.files = files;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/licences/{typed}")
    ModelAndView card(@PathVariable String typed, PageFrame frame) {
        Optional<UnifiedNumber> parsed = UnifiedNumber.parse(typed);
        if (parsed.isEmpty()) {
            // Typed wrongly, or scanned from a forged paper: there it is told what is wrong with the number.
            return frame.redirect("/verify?number=" + UriUtils.encode(Wanted.kept(typed), StandardCharsets.UTF_8));
        }
        UnifiedNumber number = parsed.get();
        if (!number.value().equals(typed)) {
            return frame.redirect("/licences/" + number);
        }
        return page(number, frame)
                .map(page -> frame.show("register/licence", title(page, frame), page))
                .orElseGet(() -> unknown(number, frame));
    }

    /** Whoever scanned a forged paper must read that there is no such licence, not that there is no such page. */
    private ModelAndView unknown(UnifiedNumber number, PageFrame frame) {
        Checked checked = new Checked(Answer.UNKNOWN_NUMBER, number, null, null, null);
        return frame.show(
                HttpStatus.NOT_FOUND,
                "register/answer",
                frame.text("register.verify.title"),
                answers.page(checked, frame.texts()));
    }

    @GetMapping("/licences/{number}/document.pdf")
    Object document(@PathVariable("number") String typed, PageFrame frame) {
        return file(typed, LicenceFiles.Kind.DOCUMENT, "", frame);
    }

    @PostMapping("/licences/{number}/document.pdf")
    Object document(
            @PathVariable("number") String typed, @RequestParam(defaultValue = "") String iin, PageFrame frame) {
        return file(typed, LicenceFiles.Kind.DOCUMENT, iin, frame);
    }

    @GetMapping("/licences/{number}/data.cms")
    Object data(@PathVariable("number") String typed, PageFrame frame) {
        return file(typed, LicenceFiles.Kind.DATA, "", frame);
    }

    @PostMapping("/licences/{number}/data.cms")
    Object data(@PathVariable("number") String typed, @RequestParam(defaultValue = "") String iin, PageFrame frame) {
        return file(typed, LicenceFiles.Kind.DATA, iin, frame);
    }

    @GetMapping("/licences/{number}/package.zip")
    Object all(@PathVariable("number") String typed, PageFrame frame) {
        return file(typed, LicenceFiles.Kind.PACKAGE, "", frame);
    }

    @PostMapping("/licences/{number}/package.zip")
    Object all(@PathVariable("number") String typed, @RequestParam(defaultValue = "") String iin, PageFrame frame) {
        return file(typed, LicenceFiles.Kind.PACKAGE, iin, frame);
    }

    private Object file(String typed, LicenceFiles.Kind kind, String iin, PageFrame frame) {
        UnifiedNumber number = number(typed);
        return switch (files.ask(number, kind, iin)) {
            case Asked.Given given -> file(number, kind, given);
            case Asked.Unknown _ -> throw new NotThere("licence " + number);
            case Asked.IinNeeded _ -> {
                CardPage page = page(number, frame).orElseThrow(() -> new NotThere("licence " + number));
                String error = frame.text(iin.isBlank() ? "register.files.iin.needed" : "register.files.iin.wrong");
                yield frame.refused("register/licence", title(page, frame), page.withIinError(error));
            }
        };
    }

    private static ResponseEntity<byte[]> file(UnifiedNumber number, LicenceFiles.Kind kind, Asked.Given given) {
        boolean pdf = kind == LicenceFiles.Kind.DOCUMENT;
        // A PDF opens in the browser, as paper does on a table; data are for keeping.
        ContentDisposition disposition = (pdf ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(number.value() + ending(kind))
                .build();
        return ResponseEntity.ok()
                .contentType(type(kind))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(given.sha256())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(given.bytes());
    }

    private static String ending(LicenceFiles.Kind kind) {
        return switch (kind) {
            case DOCUMENT -> ".pdf";
            case DATA -> ".cms";
            case PACKAGE -> ".zip";
        };
    }

    private static MediaType type(LicenceFiles.Kind kind) {
        return switch (kind) {
            case DOCUMENT -> MediaType.APPLICATION_PDF;
            case DATA -> new MediaType("application", "pkcs7-mime");
            case PACKAGE -> new MediaType("application", "zip");
        };
    }

    private Optional<CardPage> page(UnifiedNumber number, PageFrame frame) {
        return desk.find(number).map(card -> pages.page(card, frame.texts()));
    }

    private static String title(CardPage page, PageFrame frame) {
        return frame.text("register.card.title", page.number(), page.paper());
    }

    private static UnifiedNumber number(String typed) {
        return UnifiedNumber.parse(typed).orElseThrow(() -> new NotThere("licence with that number"));
    }
}
