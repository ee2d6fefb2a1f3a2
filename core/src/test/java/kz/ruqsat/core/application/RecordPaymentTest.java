package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.FEE_TIYN;
import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.MiningLicence.request;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.payment;
import static kz.ruqsat.core.deadline.Kazakhstan.at;

import java.util.Map;
import kz.ruqsat.core.application.Command.PrepareRequest;
import kz.ruqsat.core.application.Command.RecordPayment;
import kz.ruqsat.core.application.Event.PaymentConfirmed;
import kz.ruqsat.core.application.Event.RefusalNoticed;
import kz.ruqsat.core.application.Event.RequestAmended;
import kz.ruqsat.core.shared.Reason;
import org.junit.jupiter.api.Test;

class RecordPaymentTest {
    private static final String AT = "2026-11-20T09:40";
    private static final RefusalNoticed NOTICE = new RefusalNoticed(
            "portal/process/5",
            new Reason("refusal.unpaid", "10.2", Map.of("paid", "100", "fee", Long.toString(FEE_TIYN))),
            at(AT));

    @Test
    void confirmsFeeToTheTiyn() {
        given(Story.prepared(issue()))
                .when(new RecordPayment(payment(FEE_TIYN)), AT)
                .then(new PaymentConfirmed(payment(FEE_TIYN), at(AT)));
    }

    @Test
    void confirmsFeePaidTwice() {
        given(Story.prepared(issue()))
                .when(new RecordPayment(payment(2 * FEE_TIYN)), AT)
                .then(new PaymentConfirmed(payment(2 * FEE_TIYN), at(AT)));
    }

    @Test
    void givesNoticeOfRefusalForLess() {
        given(Story.prepared(issue())).when(new RecordPayment(payment(100)), AT).then(NOTICE);
        given(Story.prepared(issue()))
                .when(new RecordPayment(payment(FEE_TIYN - 1)), AT)
                .thenAccepted();
        given(Story.prepared(issue())).when(new RecordPayment(payment(0)), AT).thenAccepted();
    }

    @Test
    void refusesToGiveSameNoticeTwice() {
        given(Story.prepared(issue()).and(NOTICE))
                .when(new RecordPayment(payment(100)), AT)
                .thenRefused("refusal.unpaid");
        given(Story.prepared(issue()).and(NOTICE))
                .when(new RecordPayment(payment(200)), AT)
                .thenAccepted();
    }

    @Test
    void takesRestAfterNotice() {
        given(Story.prepared(issue()).and(NOTICE))
                .when(new RecordPayment(payment(FEE_TIYN)), AT)
                .then(new PaymentConfirmed(payment(FEE_TIYN), at(AT)));
    }

    @Test
    void refusesPaymentRecordedTwice() {
        given(Story.prepared(issue()).paid())
                .when(new RecordPayment(payment(FEE_TIYN)), AT)
                .thenRefused("refusal.paid-already");
        given(Story.filed(issue()))
                .when(new RecordPayment(payment(2 * FEE_TIYN)), "2026-11-20T10:01")
                .thenRefused("refusal.paid-already");
    }

    @Test
    void refusesPaymentForNothing() {
        given(Story.prepared(request("issue", People.FIRM, issue().facts(), 0)))
                .when(new RecordPayment(payment(100)), AT)
                .thenRefused("refusal.paid-already");
        given().when(new RecordPayment(payment(100)), AT).thenRefused("refusal.not-prepared");
    }

    /** The form may be filled anew on a day with a higher index: the old payment no longer covers the fee. */
    @Test
    void takesRestAfterFeeHasRisen() {
        Request dearer = request("issue", People.FIRM, issue().facts(), FEE_TIYN + 1);
        Story risen = Story.prepared(issue()).paid().and(new RequestAmended(dearer, at(AT)));
        given(Story.prepared(issue()).paid())
                .when(new PrepareRequest(dearer), AT)
                .thenAccepted();
        given(risen)
                .when(new RecordPayment(payment(FEE_TIYN + 1)), AT)
                .then(new PaymentConfirmed(payment(FEE_TIYN + 1), at(AT)));
    }
}
