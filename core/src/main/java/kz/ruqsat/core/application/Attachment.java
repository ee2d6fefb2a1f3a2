package kz.ruqsat.core.application;

/**
 * A file attached to a request.
 *
 * @param document the required document that it is, by its id in the regulation
 * @param size in bytes
 * @param sha256 of its bytes, lower-case hex
 */
public record Attachment(String document, String fileName, String mediaType, long size, String sha256) {}
