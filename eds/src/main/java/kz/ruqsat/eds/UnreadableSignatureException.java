package kz.ruqsat.eds;

/** The bytes are not the CMS, PDF or certificate that the caller said they are. The message says what was expected. */
public class UnreadableSignatureException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnreadableSignatureException(String message) {
        super(message);
    }

    UnreadableSignatureException(String message, Throwable cause) {
        super(message, cause);
    }
}
