package kz.ruqsat.app.notices.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told, and where ({@code notices/settings.jte}).
 *
 * @param address of this page, to which its forms are posted
 * @param notices where the notices are
 * @param language the code of the language in which the person is written to
 */
public record SettingsPage(
        String address, String notices, List<ContactView> contacts, List<Row> rows, String language) {
    public SettingsPage {
        contacts = List.copyOf(contacts);
        rows = List.copyOf(rows);
    }

    /** Where it stands with an address. */
    public enum State {
        NOT_CONFIGURED,
        NONE,
        CODE_SENT,
        VERIFIED
    }

    /**
     * An address of one way.
     *
     * @param way its name in the forms: mail, sms
     * @param value the address, or what was typed
     * @param error what is wrong with what was typed, or null
     * @param codeError what is wrong with the code, or null
     * @param trouble what the receiver's server said when it refused the last message, or null
     */
    public record ContactView(
            String way,
            State state,
            String value,
            @Nullable String error,
            @Nullable String codeError,
            @Nullable String trouble) {}

    /** What may be told, with a box for each way. */
    public record Row(String topic, String title, String what, List<Box> boxes) {
        public Row {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * A choice.
     *
     * @param name of the box in the form
     * @param fixed whether it can't be switched off
     */
    public record Box(String name, String label, boolean ticked, boolean fixed) {}
}
