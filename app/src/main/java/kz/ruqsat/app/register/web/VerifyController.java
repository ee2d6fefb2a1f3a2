package kz.ruqsat.app.register.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.register.Upload;
import kz.ruqsat.app.register.VerifyDesk;
import kz.ruqsat.app.register.Wanted;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.PageFrames;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.FileUploadView;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /verify}: a number or a file, and the answer. Where the QR code of a refusal leads. */
@Controller
class VerifyController {
    private static final String FORM = "register/verify";
    private static final List<String> SIGNED = List.of(
            ".pdf", ".cms", ".p7s", ".sig", ".xml", ".zip", ".cer", ".crt", ".pem", ".crl", ".tsr", ".tst", ".ocsp");

    private final VerifyDesk desk;
    private final AnswerPages answers;
    private final Settings settings;
    private final PageFrames frames;

    VerifyController(VerifyDesk desk, AnswerPages answers, Settings settings, PageFrames frames) {
        this.desk = desk;
        this.answers = answers;
        this.settings = settings;
        this.frames = frames;
    }

    @GetMapping("/verify")
    ModelAndView number(@RequestParam(defaultValue = "") String number, PageFrame frame) {
        String typed = Wanted.kept(number);
        if (typed.isEmpty()) {
            return frame.show(FORM, title(frame), form("", null, null, frame));
        }
        Optional<UnifiedNumber> parsed = UnifiedNumber.parse(typed);
        if (parsed.isEmpty()) {
            return frame.refused(
                    FORM, title(frame), form(typed, frame.text("register.verify.number.wrong"), null, frame));
        }
        return frame.show("register/answer", title(frame), answers.page(desk.check(parsed.get()), frame.texts()));
    }

    @PostMapping("/verify")
    ModelAndView file(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile content,
            PageFrame frame)
            throws IOException {
        if (size(file) > limit() || size(content) > limit()) {
            String error = frame.text("shell.file.tooLarge", frame.texts().bytes(limit()));
            return refused(HttpStatus.CONTENT_TOO_LARGE, error, frame);
        }
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        String error = switch (Upload.of(bytes)) {
            case GOOD -> null;
            case EMPTY -> frame.text("register.verify.file.empty");
            case INFECTED -> frame.text("register.verify.file.infected");
            case UNKNOWN -> frame.text("register.verify.file.unknown");
        };
        if (error != null) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, error, frame);
        }
        byte[] apart = content == null || content.isEmpty() ? null : content.getBytes();
        return frame.show("register/answer", title(frame), answers.page(desk.check(bytes, apart), frame.texts()));
    }

    private ModelAndView refused(HttpStatus status, String error, PageFrame frame) {
        return frame.show(
                status, FORM, frame.text("shell.error.titlePrefix", title(frame)), form("", null, error, frame));
    }

    private static long size(@Nullable MultipartFile file) {
        return file == null ? 0 : file.getSize();
    }

    @ExceptionHandler
    ModelAndView busy(VerifyDesk.Busy trouble, HttpServletRequest request) {
        PageFrame frame = frames.of(request);
        return frame.with(Alert.trouble(frame.text("register.verify.busy")))
                .show(HttpStatus.SERVICE_UNAVAILABLE, FORM, title(frame), form("", null, null, frame));
    }

    private VerifyPage form(String typed, @Nullable String numberError, @Nullable String fileError, PageFrame frame) {
        return new VerifyPage(
                typed,
                numberError,
                new FileUploadView("file", frame.text("register.verify.file"), null, SIGNED, limit(), fileError),
                new FileUploadView(
                        "content",
                        frame.text("register.verify.content"),
                        frame.text("register.verify.content.hint"),
                        List.of(),
                        limit(),
                        null));
    }

    private long limit() {
        return settings.attachmentLimit().toBytes();
    }

    private static String title(PageFrame frame) {
        return frame.text("register.verify.title");
    }
}
