package kz.ruqsat.app.licences.web;

import java.util.List;
import kz.ruqsat.app.shell.component.SignView;
import kz.ruqsat.app.shell.component.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a result is signed.
 *
 * @param paper the address of the document as PDF; null with the sign
 * @param sign null for whose right to sign is missing; the troubles say why
 * @param back the application's page, where it can be returned for rework
 * @param troubles why a signature was not accepted; empty at first
 */
public record SigningView(
        List<SummaryRow> summary,
        @Nullable String paper,
        String back,
        @Nullable SignView sign,
        List<String> troubles) {
    public SigningView {
        summary = List.copyOf(summary);
        troubles = List.copyOf(troubles);
    }
}
