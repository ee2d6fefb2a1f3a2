package kz.ruqsat.app.shell.component;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field for a file ({@code shell/fileUpload.jte}); its form needs {@code enctype="multipart/form-data"}.
 *
 * @param name the name of the field
 * @param label what is wanted
 * @param hint more about it, or null
 * @param kinds the extensions that are taken, such as {@code .pdf}
 * @param limitBytes the greatest length, told before the upload
 * @param error what was wrong with the last try, or null
 */
public record FileUploadView(
        String name,
        String label,
        @Nullable String hint,
        List<String> kinds,
        long limitBytes,
        @Nullable String error) {
    public FileUploadView {
        kinds = List.copyOf(kinds);
    }

    public static FileUploadView pdf(String name, String label, long limitBytes) {
        return new FileUploadView(name, label, null, List.of(".pdf"), limitBytes, null);
    }

    /** The kinds as a person says them: PDF, JPG. */
    public String kindsInWords() {
        return kinds.stream()
                .map(kind -> kind.substring(1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
