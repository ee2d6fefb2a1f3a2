package kz.ruqsat.eds.signing;

/** Who certifies that something existed at a time (RFC 3161). */
public interface TimeStampAuthority {

    /**
     * A time stamp over the bytes.
     *
     * @param data what is stamped, not its digest
     * @return the token, DER
     * @throws java.io.UncheckedIOException when the authority can't be reached or answers nothing that can be believed
     */
    byte[] stamp(byte[] data);
}
