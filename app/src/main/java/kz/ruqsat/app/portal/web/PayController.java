package kz.ruqsat.app.portal.web;

import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.drafting.Dossier;
import kz.ruqsat.app.drafting.web.Applying;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.portal.Ordering;
import kz.ruqsat.app.portal.PaymentDesk;
import kz.ruqsat.app.portal.PaymentNews;
import kz.ruqsat.app.portal.PaymentOrder;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.shared.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Payment: to the gateway's page, back from it, and "check now". */
@Controller
class PayController {
    private final PaymentDesk payments;
    private final Applying applying;
    private final Wording wording;

    PayController(PaymentDesk payments, Applying applying, Wording wording) {
        this.payments = payments;
        this.applying = applying;
        this.wording = wording;
    }

    @GetMapping("/apply/{id}/pay")
    ModelAndView show(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        Case application = applying.application(dossier);
        if (application.request().feeTiyn() == 0) {
            return frame.redirect(Applying.address(dossier.draft()) + "/sign");
        }
        Optional<PaymentOrder> order = payments.order(application.number());
        return frame.show(
                "portal/pay",
                frame.text("portal.task.pay"),
                page(dossier, application, order.orElse(null), frame.texts()));
    }

    @PostMapping("/apply/{id}/pay")
    ModelAndView pay(@PathVariable String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        Case application = applying.application(dossier);
        String here = Applying.address(dossier.draft()) + "/pay";
        String description = dossier.regulation().head().title().kk();
        return switch (payments.pay(application, here + "/back", description)) {
            case Ordering.PayAt(String page) -> elsewhere(page);
            case Ordering.PaidAlready _ -> frame.redirect(here);
            case Ordering.Unreachable _ -> frame.redirect(here, Alert.trouble(frame.text("portal.pay.unreachable")));
            case Ordering.Refused _ -> frame.redirect(here, Alert.trouble(frame.text("portal.pay.gatewayRefuses")));
        };
    }

    /** The browser comes back from the gateway: what it did there is asked of the gateway. */
    @GetMapping("/apply/{id}/pay/back")
    ModelAndView back(@PathVariable String id, Person person, PageFrame frame) {
        return checked(id, person, frame);
    }

    @PostMapping("/apply/{id}/pay/check")
    ModelAndView check(@PathVariable String id, Person person, PageFrame frame) {
        return checked(id, person, frame);
    }

    private ModelAndView checked(String id, Person person, PageFrame frame) {
        Dossier dossier = applying.dossier(id, person);
        Case application = applying.application(dossier);
        String here = Applying.address(dossier.draft()) + "/pay";
        return switch (payments.ask(application.number())) {
            case PaymentNews.Confirmed _ -> frame.redirect(here, Alert.done(frame.text("portal.pay.confirmed")));
            case PaymentNews.TooLittle _ -> frame.redirect(here);
            case PaymentNews.Nothing _ -> frame.redirect(here, Alert.note(frame.text("portal.pay.nothingYet")));
            case PaymentNews.Unknown _ -> frame.redirect(here, Alert.trouble(frame.text("portal.pay.unknown")));
            case PaymentNews.NoOrder _ -> frame.redirect(here, Alert.warning(frame.text("portal.pay.noOrder")));
        };
    }

    private PayPage page(Dossier dossier, Case application, @Nullable PaymentOrder order, Texts texts) {
        boolean paid = TaskLists.paid(application);
        Reason notice = application.state() instanceof Prepared prepared ? prepared.notice() : null;
        long known = order == null ? 0 : order.paidTiyn();
        long missing = order == null ? 0 : order.missingTiyn();
        return new PayPage(
                Applying.address(dossier.draft()),
                application.number().value(),
                texts.money(application.request().feeTiyn()),
                stage(paid, order),
                notice == null || paid ? null : wording.in(texts).reason(notice),
                known > 0 ? texts.money(known) : null,
                known > 0 && !paid ? texts.money(missing) : null,
                order != null && order.surplusTiyn() > 0 ? texts.money(order.surplusTiyn()) : null,
                order == null ? null : order.askedAt(),
                dossier.regulation().head().access().receipt() == null
                        ? null
                        : Applying.address(dossier.draft()) + "/receipt");
    }

    private static PayPage.Stage stage(boolean paid, @Nullable PaymentOrder order) {
        if (paid) {
            return PayPage.Stage.PAID;
        }
        if (order == null) {
            return PayPage.Stage.TO_ORDER;
        }
        return order.paidTiyn() > 0 ? PayPage.Stage.TOO_LITTLE : PayPage.Stage.ORDERED;
    }

    private static ModelAndView elsewhere(String address) {
        RedirectView view = new RedirectView(address, false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
