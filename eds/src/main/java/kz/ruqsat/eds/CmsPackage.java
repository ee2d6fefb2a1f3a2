package kz.ruqsat.eds;

import org.jspecify.annotations.Nullable;

/** Packs and unpacks CMS SignedData without looking at who signed; verifying is {@link SignatureVerifier}'s. */
public final class CmsPackage {

    private CmsPackage() {}

    /**
     * Reads what NCALayer or a file brings: DER, PEM (any label, {@code CMS} and {@code PKCS7} are usual) or plain
     * base64, and gives DER.
     *
     * @throws UnreadableSignatureException when it is none of these
     */
    public static byte[] decode(byte[] cms) {
        throw new UnsupportedOperationException();
    }

    /** The same for text. */
    public static byte[] decode(String cms) {
        throw new UnsupportedOperationException();
    }

    /**
     * Puts the content into a detached signature; the signature stays as it is. Does not verify that it is the signed
     * content.
     *
     * @throws UnreadableSignatureException when it is not a CMS or carries another content already
     */
    public static byte[] attach(byte[] detachedCms, byte[] content) {
        throw new UnsupportedOperationException();
    }

    /**
     * The content a CMS carries; null when it is detached. Not verified.
     *
     * @throws UnreadableSignatureException when it is not a CMS
     */
    public static byte @Nullable [] content(byte[] cms) {
        throw new UnsupportedOperationException();
    }
}
