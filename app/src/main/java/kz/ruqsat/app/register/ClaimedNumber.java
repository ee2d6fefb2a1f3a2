package kz.ruqsat.app.register;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.eds.report.Format;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Under which number a file says that it was issued: our papers bear it in their title, our data in a field. It is only
 * what the file says.
 */
final class ClaimedNumber {
    private static final Pattern NUMBER = Pattern.compile("KZ[0-9]{2}[A-Z]{3}[0-9]{8}");
    private static final String OUR_FORMAT = "ruqsat-result/";

    private ClaimedNumber() {}

    /** @param content what a CMS carries, the paper of a package, or null */
    static Optional<UnifiedNumber> of(Format format, byte[] file, byte @Nullable [] content) {
        return switch (format) {
            case PDF -> ofPdf(file);
            case CMS -> content == null ? Optional.empty() : ofData(content);
            case LICENCE_PACKAGE -> content == null ? Optional.empty() : ofPdf(content);
            case XML, SOAP, CERTIFICATE, TIME_STAMP, REVOCATION_LIST, OCSP_ANSWER, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<UnifiedNumber> ofPdf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return first(document.getDocumentInformation().getTitle());
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // Whatever is wrong with a stranger's file, it names no number then.
            return Optional.empty();
        }
    }

    private static Optional<UnifiedNumber> ofData(byte[] content) {
        try {
            JsonNode data = JsonMapper.shared().readTree(content);
            if (!data.path("format").asString("").startsWith(OUR_FORMAT)) {
                return Optional.empty();
            }
            return first(
                    data.path(data.has("licence") ? "licence" : "application").asString(""));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<UnifiedNumber> first(@Nullable String text) {
        Matcher matcher = NUMBER.matcher(text == null ? "" : text);
        return matcher.find() ? UnifiedNumber.parse(matcher.group()) : Optional.empty();
    }
}
