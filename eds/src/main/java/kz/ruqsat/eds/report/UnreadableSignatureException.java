package kz.ruqsat.eds.report;

/** The bytes are not the CMS, PDF or certificate that the caller said they are. The message says what was expected. */
public class UnreadableSignatureException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Finding finding;

    public UnreadableSignatureException(String message) {
        super(message);
        finding = Finding.NOT_A_SIGNATURE;
    }

    public UnreadableSignatureException(String message, Throwable cause) {
        super(message, cause);
        finding = cause instanceof UnreadableSignatureException named ? named.finding : Finding.NOT_A_SIGNATURE;
    }

    public UnreadableSignatureException(Finding finding, Throwable cause) {
        super(finding.toString(), cause);
        this.finding = finding;
    }

    /** What is wrong with the bytes, by its name. */
    public Finding finding() {
        return finding;
    }

    /** By what name a verification ends that this trouble, or any other of a parser, has ended. */
    public static Finding of(Throwable trouble) {
        return trouble instanceof UnreadableSignatureException named ? named.finding : Finding.NOT_A_SIGNATURE;
    }
}
