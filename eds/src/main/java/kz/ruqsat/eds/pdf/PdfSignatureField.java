package kz.ruqsat.eds.pdf;

import java.time.Instant;

/**
 * What a PDF viewer shows beside a signature.
 *
 * @param name the signer's name
 * @param reason why it is signed
 * @param location where
 * @param time the claimed signing time
 */
public record PdfSignatureField(String name, String reason, String location, Instant time) {}
