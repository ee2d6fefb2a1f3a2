package kz.ruqsat.app.identity.web;

import java.util.List;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.SignView;
import org.jspecify.annotations.Nullable;

/**
 * A log-in page.
 *
 * @param title of the page
 * @param next where to go afterwards; empty: where the person's work is
 * @param login as typed
 * @param fields what is wrong with the fields
 * @param sign what is signed to log in; null where no certificate is asked for
 * @param certificate what is signed to log in by the certificate alone
 * @param demo the demo people's log-ins; empty outside the demo
 */
public record LogInView(
        String title,
        String next,
        String login,
        FieldErrors fields,
        @Nullable SignView sign,
        SignView certificate,
        List<DemoLogIn> demo) {
    public LogInView {
        demo = List.copyOf(demo);
    }

    public ErrorSummary errors() {
        return fields.summary();
    }

    /**
     * A log-in of the demo.
     *
     * @param about firm or body, position, what is special about the certificate
     */
    public record DemoLogIn(
            String name, String about, String iin, @Nullable String bin, String password) {}
}
