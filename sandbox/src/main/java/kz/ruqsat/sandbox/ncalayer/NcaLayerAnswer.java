package kz.ruqsat.sandbox.ncalayer;

import java.util.List;
import kz.ruqsat.sandbox.files.Pem;

/** What NCALayer answered to a request to sign. */
public sealed interface NcaLayerAnswer {
    /** One CMS in PEM for each document, in their order. */
    record Signed(List<String> pem) implements NcaLayerAnswer {
        public Signed {
            pem = List.copyOf(pem);
        }

        /** The DER of the first (often the only) CMS. */
        public byte[] der() {
            return Pem.der("CMS", pem.getFirst()).getFirst();
        }
    }

    /** The user refused. */
    record Cancelled() implements NcaLayerAnswer {}

    /** It could not; {@code code} is NCALayer's or {@code MODULE_NOT_FOUND}. */
    record Failed(String code, String details) implements NcaLayerAnswer {}
}
