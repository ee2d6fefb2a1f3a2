package kz.ruqsat.app.shell.component;

import org.jspecify.annotations.Nullable;

/**
 * One row of a summary list ({@code shell/summaryList.jte}).
 *
 * @param key what it is
 * @param value what it says; line breaks are kept
 * @param tag a status beside the value, or null
 * @param note a remark beneath the value, such as a difference from the state database, or null
 * @param changeAddress where it is changed, or null
 */
public record SummaryRow(
        String key,
        String value,
        @Nullable Tag tag,
        @Nullable String note,
        @Nullable String changeAddress) {

    public static SummaryRow of(String key, String value) {
        return new SummaryRow(key, value, null, null, null);
    }

    public SummaryRow tagged(Tag tag) {
        return new SummaryRow(key, value, tag, note, changeAddress);
    }

    public SummaryRow noting(String note) {
        return new SummaryRow(key, value, tag, note, changeAddress);
    }

    public SummaryRow changedAt(String address) {
        return new SummaryRow(key, value, tag, note, address);
    }
}
