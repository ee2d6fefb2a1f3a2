package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.FEE_TIYN;
import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.MiningLicence.through;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.receipt;
import static kz.ruqsat.core.deadline.Kazakhstan.at;

import java.util.Map;
import kz.ruqsat.core.application.Command.RecordReceipt;
import kz.ruqsat.core.application.Event.ReceiptAccepted;
import kz.ruqsat.core.application.Event.RefusalNoticed;
import kz.ruqsat.core.regulation.Access;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.Source;
import org.junit.jupiter.api.Test;

class RecordReceiptTest {
    private static final String AT = "2026-11-20T09:40";
    private static final Story OFFICE = Story.prepared(through(Channel.PROVIDER));
    private static final Story WINDOW = Story.prepared(through(Channel.STATE_CORPORATION));

    @Test
    void acceptsReceiptShownInTheOffice() {
        Receipt shown = receipt(FEE_TIYN, People.CLERK);
        given(OFFICE).when(new RecordReceipt(shown), AT).then(new ReceiptAccepted(shown, at(AT)));
    }

    @Test
    void acceptsReceiptShownAtTheWindow() {
        given(WINDOW)
                .when(new RecordReceipt(receipt(FEE_TIYN, People.OPERATOR)), AT)
                .thenAccepted();
    }

    @Test
    void acceptsReceiptOnThePortalOnlyWhereTheActSaysSo() {
        Receipt attached = receipt(FEE_TIYN, null);
        given(Story.prepared(issue()))
                .under(withReceipt())
                .when(new RecordReceipt(attached), AT)
                .then(new ReceiptAccepted(attached, at(AT)));
        given(Story.prepared(issue())).when(new RecordReceipt(attached), AT).thenRefused("refusal.receipt-not-taken");
    }

    @Test
    void givesThePortalsNoticeForLess() {
        Reason unpaid = new Reason("refusal.unpaid", "10.2", Map.of("paid", "100", "fee", Long.toString(FEE_TIYN)));
        given(Story.prepared(issue()))
                .under(withReceipt())
                .when(new RecordReceipt(receipt(100, null)), AT)
                .then(new RefusalNoticed("portal/process/5", unpaid, at(AT)));
    }

    @Test
    void refusesLessInTheOffice() {
        given(OFFICE).when(new RecordReceipt(receipt(100, People.CLERK)), AT).thenRefused("refusal.unpaid");
    }

    @Test
    void refusesStrangers() {
        given(OFFICE)
                .when(new RecordReceipt(receipt(FEE_TIYN, People.EXPERT)), AT)
                .thenRefused("refusal.not-your-role");
        given(OFFICE)
                .when(new RecordReceipt(receipt(FEE_TIYN, People.EXPERT_ELSEWHERE)), AT)
                .thenRefused("refusal.not-your-office");
        given(OFFICE).when(new RecordReceipt(receipt(FEE_TIYN, null)), AT).thenRefused("refusal.not-your-office");
    }

    @Test
    void refusesSecondPayment() {
        Receipt shown = receipt(FEE_TIYN, People.CLERK);
        given(OFFICE.and(new ReceiptAccepted(shown, at(AT))))
                .when(new RecordReceipt(shown), AT)
                .thenRefused("refusal.paid-already");
        given(Story.filed(issue())).when(new RecordReceipt(shown), AT).thenRefused("refusal.paid-already");
    }

    private static Regulation withReceipt() {
        Regulation r = MiningLicence.REGULATION;
        Regulation.Head h = r.head();
        Access a = h.access();
        Access access = new Access(
                a.form(), true, Source.paragraph("9.6"), a.recipients(), a.channels(), a.portals(), a.frontOffice());
        Regulation.Head head = new Regulation.Head(
                h.title(),
                h.activity(),
                h.provider(),
                h.providerName(),
                h.division(),
                h.numbering(),
                access,
                h.form(),
                h.result(),
                h.paper(),
                h.source());
        return new Regulation(
                r.id(),
                r.inForceFrom(),
                r.act(),
                head,
                r.variants(),
                r.participants(),
                r.milestones(),
                r.sequence(),
                r.annexes(),
                r.flows(),
                r.notes());
    }
}
