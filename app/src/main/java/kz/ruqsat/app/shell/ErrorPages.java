package kz.ruqsat.app.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import kz.ruqsat.app.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The ways in which a page fails to come, each told in plain words. What the law refuses is not here: then the feature
 * shows its form again ({@link PageFrame#refused}).
 */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String TEMPLATE = "shell/trouble";

    private final PageFrames frames;
    private final Settings settings;
    private final SecureRandom numbers = new SecureRandom();

    ErrorPages(PageFrames frames, Settings settings) {
        this.frames = frames;
        this.settings = settings;
    }

    @ExceptionHandler
    ModelAndView changed(ChangedMeanwhile trouble, HttpServletRequest request) {
        PageFrame frame = frames.of(request);
        TroublePage page = new TroublePage(
                frame.text("shell.error.conflict.title"),
                frame.text("shell.error.conflict.text"),
                null,
                frame.text("shell.error.conflict.link"),
                trouble.address());
        return frame.show(HttpStatus.CONFLICT, TEMPLATE, page.title(), page);
    }

    @ExceptionHandler
    ModelAndView notThere(NotThere trouble, HttpServletRequest request) {
        return told(HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler
    ModelAndView notYours(NotYours trouble, HttpServletRequest request) {
        LOG.info("{} on {} {}", trouble.getMessage(), request.getMethod(), request.getRequestURI());
        return told(HttpStatus.FORBIDDEN, request);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException trouble, HttpServletRequest request) {
        return told(HttpStatus.CONTENT_TOO_LARGE, request);
    }

    /** The browser went away while an answer was on its way to it (a hall's screen that was shut): nobody is left to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException away, HttpServletResponse nobody) {
        LOG.debug("Gone away: {}", away.getMessage());
    }

    /** Whatever else: Spring's own refusals keep their status, the rest is ours and gets a number. */
    @ExceptionHandler
    ModelAndView anything(Exception trouble, HttpServletRequest request) throws Exception {
        // Who may come in is decided by the security chain, which stands around us.
        if (trouble instanceof AccessDeniedException || trouble instanceof AuthenticationException) {
            throw trouble;
        }
        if (trouble instanceof ErrorResponse answer
                && answer.getStatusCode().is4xxClientError()
                && HttpStatus.resolve(answer.getStatusCode().value()) instanceof HttpStatus status) {
            return told(status, request);
        }
        return unexpected(request, trouble);
    }

    /** What failed outside of any controller: in a filter, or while a page was rendered. */
    @RequestMapping("/error")
    ModelAndView outside(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        if (status != null && status.is4xxClientError()) {
            return told(status, request);
        }
        return unexpected(request, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }

    private ModelAndView told(HttpStatus status, HttpServletRequest request) {
        PageFrame frame = frames.of(request);
        TroublePage page = switch (status) {
            case NOT_FOUND ->
                page(frame, frame.text("shell.error.notFound.title"), frame.text("shell.error.notFound.text"));
            case FORBIDDEN ->
                page(frame, frame.text("shell.error.forbidden.title"), frame.text("shell.error.forbidden.text"));
            case CONTENT_TOO_LARGE -> page(frame, frame.text("shell.error.tooLarge.title"), limit(frame));
            default ->
                page(frame, frame.text("shell.error.badRequest.title"), frame.text("shell.error.badRequest.text"));
        };
        return frame.show(status, TEMPLATE, page.title(), page);
    }

    private String limit(PageFrame frame) {
        String limit = frame.texts().bytes(settings.attachmentLimit().toBytes());
        return frame.text("shell.error.tooLarge.text", limit);
    }

    private static TroublePage page(PageFrame frame, String title, String text) {
        return new TroublePage(title, text, null, frame.text("shell.error.home"), "/");
    }

    private ModelAndView unexpected(HttpServletRequest request, @Nullable Throwable trouble) {
        PageFrame frame = frames.of(request);
        String number = "R-" + Integer.toUnsignedString(numbers.nextInt(), 36).toUpperCase(java.util.Locale.ROOT);
        LOG.error("{}: {} {} failed", number, request.getMethod(), LanguageChoice.address(request), trouble);
        TroublePage page = new TroublePage(
                frame.text("shell.error.unexpected.title"),
                frame.text("shell.error.unexpected.text"),
                number,
                frame.text("shell.error.home"),
                "/");
        return frame.show(HttpStatus.INTERNAL_SERVER_ERROR, TEMPLATE, page.title(), page);
    }
}
