package kz.ruqsat.app.shell.component;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signing in the browser ({@code shell/sign.jte}): a whole form whose button asks NCALayer, or KAZTOKEN, for signatures
 * over the payloads, puts them into the hidden field {@code signature} (one for each payload, in their order) and
 * submits. Beside it the reader's phone may sign (eGov mobile), and each trouble of the program has its own help.
 *
 * @param action where the form goes
 * @param fields hidden fields sent along
 * @param payloads what is signed, base64; empty when it is fetched
 * @param payloadAddress where the browser fetches {@code {"payloads": ["base64"…]}} instead, or null
 * @param iin only keys of this person, or null
 * @param bin only keys of this organisation, or null
 * @param usage what the key must be for
 * @param encapsulated whether the signature holds the data
 * @param stamped whether a time stamp is asked for
 * @param format what the signatures are
 * @param phone whether the phone may sign as well
 * @param button the text of the button
 */
public record SignView(
        String action,
        Map<String, String> fields,
        List<String> payloads,
        @Nullable String payloadAddress,
        @Nullable String iin,
        @Nullable String bin,
        Usage usage,
        boolean encapsulated,
        boolean stamped,
        Format format,
        boolean phone,
        String button) {
    public SignView {
        fields = Map.copyOf(fields);
        payloads = List.copyOf(payloads);
        if (payloads.isEmpty() && payloadAddress == null) {
            throw new IllegalArgumentException("Nothing to sign");
        }
    }

    /** What a key is for, by the object identifiers of its certificate's extended key usage. */
    public enum Usage {
        SIGNING("1.3.6.1.5.5.7.3.4"),
        AUTHENTICATION("1.3.6.1.5.5.7.3.2");

        private final String oid;

        Usage(String oid) {
            this.oid = oid;
        }

        public String oid() {
            return oid;
        }
    }

    /** What comes back for each payload. */
    public enum Format {
        /** A CMS. */
        CMS("cms"),
        /** The payload, an XML document in UTF-8, with an enveloped signature in it. */
        XML("xml");

        private final String word;

        Format(String word) {
            this.word = word;
        }

        /** As NCALayer calls it. */
        public String word() {
            return word;
        }
    }

    /** A signature that holds its data, with a time stamp. */
    public static SignView of(String action, String payload, String button) {
        return of(action, List.of(payload), button);
    }

    /** The same over several payloads at once: one confirmation of the signer, one signature for each. */
    public static SignView of(String action, List<String> payloads, String button) {
        return new SignView(
                action, Map.of(), payloads, null, null, null, Usage.SIGNING, true, true, Format.CMS, true, button);
    }

    public SignView only(@Nullable String onlyIin, @Nullable String onlyBin) {
        return new SignView(
                action,
                fields,
                payloads,
                payloadAddress,
                onlyIin,
                onlyBin,
                usage,
                encapsulated,
                stamped,
                format,
                phone,
                button);
    }

    public SignView detached() {
        return changed(usage, false, stamped, format, phone);
    }

    public SignView forLogIn() {
        return changed(Usage.AUTHENTICATION, encapsulated, false, format, phone);
    }

    /** The payloads are XML documents, which come back with a signature in them. */
    public SignView xml() {
        return changed(usage, encapsulated, false, Format.XML, phone);
    }

    public SignView withoutPhone() {
        return changed(usage, encapsulated, stamped, format, false);
    }

    private SignView changed(
            Usage newUsage, boolean newEncapsulated, boolean newStamped, Format newFormat, boolean newPhone) {
        return new SignView(
                action,
                fields,
                payloads,
                payloadAddress,
                iin,
                bin,
                newUsage,
                newEncapsulated,
                newStamped,
                newFormat,
                newPhone,
                button);
    }

    public SignView with(Map<String, String> hiddenFields) {
        return new SignView(
                action,
                hiddenFields,
                payloads,
                payloadAddress,
                iin,
                bin,
                usage,
                encapsulated,
                stamped,
                format,
                phone,
                button);
    }

    /** Takes what is signed from an address: for documents too large for the page, or for many at once. */
    public static SignView fetching(String action, String payloadAddress, String button) {
        return new SignView(
                action,
                Map.of(),
                List.of(),
                payloadAddress,
                null,
                null,
                Usage.SIGNING,
                true,
                true,
                Format.CMS,
                true,
                button);
    }
}
