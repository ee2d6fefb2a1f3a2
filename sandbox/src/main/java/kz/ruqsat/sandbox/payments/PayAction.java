package kz.ruqsat.sandbox.payments;

import java.util.Optional;

/** A button of the pay page. */
enum PayAction {
    PAY("pay"),
    PAY_LESS("pay-less"),
    PAY_TWICE("pay-twice"),
    PAY_LOSE_CALLBACK("pay-lose-callback"),
    REFUND("refund"),
    CANCEL("cancel");

    private final String code;

    PayAction(String code) {
        this.code = code;
    }

    /** As the form has it. */
    String code() {
        return code;
    }

    static Optional<PayAction> of(String code) {
        for (var action : values()) {
            if (action.code.equals(code)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }
}
