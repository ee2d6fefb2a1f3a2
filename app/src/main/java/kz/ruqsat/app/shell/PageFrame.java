package kz.ruqsat.app.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.shell.component.Alert;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the house knows of one request: its language, its person, its navigation. A controller method takes it as an
 * argument and shows its page with it:
 *
 * <pre>{@code
 * @GetMapping("/services")
 * ModelAndView catalogue(PageFrame frame) {
 *     return frame.show("portal/catalogue", title, view);
 * }
 * }</pre>
 *
 * The template has two parameters: {@code Page page} and the feature's own record {@code view}.
 */
public final class PageFrame {

    private final HttpServletRequest request;
    private final Page bare;
    private final List<Alert> alerts = new ArrayList<>();

    PageFrame(HttpServletRequest request, Page bare) {
        this.request = request;
        this.bare = bare;
    }

    /** Words, dates and terms in the language of this request. */
    public Texts texts() {
        return bare.texts();
    }

    public String text(String key, Object... arguments) {
        return bare.texts().of(key, arguments);
    }

    public @Nullable SignedIn person() {
        return bare.person();
    }

    /** Adds a message above the content of the page shown next. */
    public PageFrame with(Alert alert) {
        alerts.add(alert);
        return this;
    }

    /** The page, 200. */
    public ModelAndView show(String template, String title, Object view) {
        return show(HttpStatus.OK, template, title, view);
    }

    /** The same form again with what was typed and the reasons beside the fields, 422. */
    public ModelAndView refused(String template, String title, Object view) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, template, text("shell.error.titlePrefix", title), view);
    }

    public ModelAndView show(HttpStatus status, String template, String title, Object view) {
        ModelAndView shown = new ModelAndView(template);
        shown.setStatus(status);
        shown.addObject("page", page(title));
        shown.addObject("view", view);
        return shown;
    }

    /** The frame of a page with this title, for those who render by themselves. */
    public Page page(String title) {
        List<Alert> all = new ArrayList<>(alerts);
        ToldNext.take(request).ifPresent(alert -> all.addFirst(alert));
        return new Page(
                title,
                bare.texts(),
                bare.person(),
                bare.navigation(),
                bare.languages(),
                all,
                bare.csrf(),
                bare.signing(),
                bare.address());
    }

    /** See other: after a change, so that reloading the page does not repeat it. */
    public ModelAndView redirect(String address) {
        var view = new org.springframework.web.servlet.view.RedirectView(address, true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** See other, with a message on the page that comes. */
    public ModelAndView redirect(String address, Alert alert) {
        ToldNext.put(request, alert);
        return redirect(address);
    }
}
