package kz.ruqsat.eds;

/**
 * Signs a PDF (PAdES, {@code ETSI.CAdES.detached}) with a key that is elsewhere, in two steps: {@link #prepare} makes
 * room and says which bytes to sign, {@link #complete} puts the signature in. A PDF/A stays PDF/A.
 */
public final class PdfSigning {

    private PdfSigning() {}

    /**
     * Makes room for a CMS with its certificates and time stamp (up to 32 KiB).
     *
     * @throws UnreadableSignatureException when the file is not a PDF that can be signed
     */
    public static PreparedPdf prepare(byte[] pdf, PdfSignatureField field) {
        throw new UnsupportedOperationException();
    }

    /**
     * Puts the detached CMS over {@code toBeSigned} in. Does not verify it.
     *
     * @param cms DER, PEM or base64
     * @throws UnreadableSignatureException when the CMS can't be read or does not fit the room
     */
    public static byte[] complete(PreparedPdf prepared, byte[] cms) {
        throw new UnsupportedOperationException();
    }
}
