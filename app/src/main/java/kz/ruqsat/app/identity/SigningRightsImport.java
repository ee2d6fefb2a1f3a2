package kz.ruqsat.app.identity;

import kz.ruqsat.core.application.SigningRight;

/** Takes in whom the people file lets sign results, within the transaction that reads it. */
public interface SigningRightsImport {
    /**
     * Enters it unless it is known already.
     *
     * @throws IllegalStateException when the body has no such service
     */
    void take(SigningRight right);
}
