package kz.ruqsat.app.reconciliation;

/**
 * A payment that our journal took as proved.
 *
 * @param way by the gateway's word, or by a receipt on paper
 */
public record Proved(Ours application, Way way, long tiyn, String payer) {

    /** How it was proved. */
    public enum Way {
        GATEWAY,
        RECEIPT
    }
}
