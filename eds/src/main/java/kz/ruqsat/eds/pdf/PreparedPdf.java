package kz.ruqsat.eds.pdf;

/**
 * A PDF with room for a signature. Two plain byte strings, so it can be stored between the request that shows the
 * document and the request that brings the signature.
 *
 * @param pdf the file, with zeros where the signature comes
 * @param toBeSigned the bytes the signer signs with a detached CMS (the file without the room)
 */
public record PreparedPdf(byte[] pdf, byte[] toBeSigned) {}
