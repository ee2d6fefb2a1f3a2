package kz.ruqsat.app.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.gateway.PaymentRegistries.Kind;
import kz.ruqsat.app.gateway.PaymentRegistries.Line;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
    private static final Instant AT = Instant.parse("2026-11-18T06:00:00Z");
    private static final Ours FILED = new Ours("KZ01RQA00000001", "committee", 1000, true);
    private static final Ours DRAFT = new Ours("KZ01RQA00000001", "committee", 1000, false);

    @Test
    void findsNothingWhenTheFeeWasPaidOnce() {
        Reconciler reconciler = with(FILED, paid(1000));

        assertThat(reconciler.findings()).isEmpty();
        assertThat(reconciler.matched()).isOne();
    }

    @Test
    void addsThePiecesOfSeveralDays() {
        assertThat(with(FILED, paid(400), paid(600)).findings()).isEmpty();
        assertThat(kinds(with(FILED, paid(400)))).containsExactly(Finding.Kind.UNDERPAID);
    }

    @Test
    void tellsTwiceFromTooMuch() {
        assertThat(kinds(with(FILED, paid(1000), paid(1000)))).containsExactly(Finding.Kind.DOUBLE);
        assertThat(kinds(with(FILED, paid(1200)))).containsExactly(Finding.Kind.OVERPAID);
    }

    @Test
    void tellsMoneyThatNobodyAskedFor() {
        Finding found = new Reconciler(List.of(paid(1000)), Map.of(), List.of())
                .findings()
                .getFirst();

        assertThat(found.kind()).isEqualTo(Finding.Kind.PAID_WITHOUT_APPLICATION);
        assertThat(found.provider()).isNull();
        assertThat(found.bankReferences()).isEqualTo("b1000");
    }

    @Test
    void tellsMoneyOfARequestThatWasNotHandedIn() {
        assertThat(kinds(with(DRAFT, paid(1000)))).containsExactly(Finding.Kind.PAID_NOT_FILED);
        assertThat(kinds(with(DRAFT, paid(1000), refund(1000)))).containsExactly(Finding.Kind.REFUNDED);
    }

    @Test
    void missesTheFeeThatWentBack() {
        assertThat(kinds(with(FILED, paid(1000), refund(1000))))
                .containsExactly(Finding.Kind.REFUNDED, Finding.Kind.APPLICATION_WITHOUT_PAYMENT);
        assertThat(kinds(with(FILED, paid(1000), paid(1000), refund(1000)))).containsExactly(Finding.Kind.REFUNDED);
    }

    @Test
    void missesAPaymentThatOnlyOurJournalHas() {
        Proved byGateway = new Proved(FILED, Proved.Way.GATEWAY, 1000, "ЖШС");
        Proved byReceipt = new Proved(FILED, Proved.Way.RECEIPT, 1000, "ЖШС");

        assertThat(kinds(new Reconciler(List.of(), Map.of(), List.of(byGateway))))
                .containsExactly(Finding.Kind.APPLICATION_WITHOUT_PAYMENT);
        assertThat(kinds(new Reconciler(List.of(), Map.of(), List.of(byReceipt))))
                .containsExactly(Finding.Kind.BY_RECEIPT);
        assertThat(kinds(new Reconciler(List.of(paid(1000)), Map.of(FILED.number(), FILED), List.of(byGateway))))
                .isEmpty();
    }

    private static List<Finding.Kind> kinds(Reconciler reconciler) {
        return reconciler.findings().stream().map(Finding::kind).toList();
    }

    private static Reconciler with(Ours application, Line... lines) {
        return new Reconciler(List.of(lines), Map.of(application.number(), application), List.of());
    }

    private static Line paid(long tiyn) {
        return new Line(Kind.PAYMENT, FILED.number(), "b" + tiyn, tiyn, "900101300811", "Төлеуші", AT);
    }

    private static Line refund(long tiyn) {
        return new Line(Kind.REFUND, FILED.number(), "b" + tiyn, tiyn, "900101300811", "", AT);
    }
}
