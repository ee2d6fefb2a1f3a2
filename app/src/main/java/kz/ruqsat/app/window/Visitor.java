package kz.ruqsat.app.window;

import kz.ruqsat.core.shared.Iin;

/**
 * The person who stands at the window, as the operator saw it in a document of identity.
 *
 * @param number of the document
 */
public record Visitor(Iin iin, String name, Paper paper, String number) {

    /** What identified the person. */
    public enum Paper {
        IDENTITY_CARD,
        PASSPORT,
        RESIDENCE_PERMIT,
        REFUGEE_CERTIFICATE
    }
}
